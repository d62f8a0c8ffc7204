import type { NextRequest } from "next/server";
import { jobKeys, jobsMode } from "@/lib/env";

/** More than any call of an Inngest server: events, memos and run state have limits of their own. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

type Handler = (request: NextRequest, context: unknown) => Promise<Response>;

/**
 * What stands before the SDK's handler: it reads a body before it looks at the signature, so a call without
 * one, or too large, ends here. Without Inngest keys nobody outside has anything to ask.
 */
export function guarded(handler: Handler): Handler {
  return async (request, context) => {
    if (jobsMode(jobKeys()) === "embedded" || !request.headers.has("x-inngest-signature"))
      return Response.json({ message: "Unauthorized" }, { status: 401 });
    if (request.method === "GET") return await handler(request, context);
    const length = request.headers.get("content-length");
    if (length === null) return Response.json({ message: "Length required" }, { status: 411 });
    if (Number(length) > MAX_BODY_BYTES)
      return Response.json({ message: "Payload too large" }, { status: 413 });
    return await handler(request, context);
  };
}
