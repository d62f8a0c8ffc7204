import * as nextAuth from "next-auth";
import type { UserActor } from "@/lib/actor";
import { clientAddress } from "@/lib/client-address";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { safePath } from "@/lib/users/safe-path";
import { authRequest, ResponseRecorder } from "@/lib/users/service/auth-request";
import { nextAuthOptions } from "@/lib/users/service/next-auth-options";

interface AuthCall {
  request: Request;
  requestId: string;
  actor: UserActor | null;
  /** A form; JSON arrives parsed, in `body`. */
  bytes: Uint8Array | undefined;
  body: Record<string, string | boolean> | undefined;
}

/** `/api/auth/` */
const BASE_SEGMENTS = 3;
const GET_ACTIONS = new Set(["csrf", "session", "providers", "signin", "signout", "error", "callback"]);
const POST_ACTIONS = new Set(["signin", "signout", "callback"]);

/**
 * Hands a request to next-auth, only where it has a well-formed answer; its built-in pages, its log endpoint
 * and combinations it would answer with a 500 are not found.
 * @throws AppError NOT_FOUND.
 */
export async function handleAuth(call: AuthCall): Promise<Response> {
  const { request, requestId, actor } = call;
  const segments = new URL(request.url).pathname.split("/").slice(BASE_SEGMENTS);
  refuseUnknown(request.method, segments);
  const device = {
    userAgent: request.headers.get("user-agent") ?? "",
    address: clientAddress(request),
    requestId,
  };
  const recorder = new ResponseRecorder();
  const incoming = authRequest({ ...call, segments }, safeCallback);
  await callNextAuth(incoming, recorder, nextAuthOptions({ device, actor }));
  return recorder.response();
}

function refuseUnknown(method: string, segments: readonly string[]): void {
  const [action = "", provider, ...rest] = segments;
  const known = method === "GET" ? GET_ACTIONS.has(action) : POST_ACTIONS.has(action);
  const external = provider === "github" || provider === "google";
  const providerFits =
    action === "callback"
      ? external || (method === "POST" && provider === "credentials")
      : action === "signin" && method === "POST"
        ? external
        : provider === undefined || action === "signin";
  if (!known || !providerFits || rest.length > 0) {
    throw new AppError("NOT_FOUND", "There is nothing at this address.");
  }
}

/** Only own pages: next-auth answers 500 to what is no URL at all. */
function safeCallback(url: string): string {
  const origin = new URL(env().APP_URL).origin;
  const path = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
  return `${origin}${safePath(path)}`;
}

type PagesHandler = (request: object, response: object, options: object) => Promise<unknown>;

/** next-auth is CommonJS: depending on who loads it, its function is the default export or inside it. */
async function callNextAuth(request: object, response: object, options: object): Promise<void> {
  const outer: unknown = nextAuth.default;
  const handler = typeof outer === "function" ? outer : Reflect.get(Object(outer), "default");
  await asPagesHandler(handler)(request, response, options);
}

/** With three arguments and no `params` on the second, next-auth's function is its Pages API handler. */
function asPagesHandler(handler: unknown): PagesHandler {
  return handler as PagesHandler;
}
