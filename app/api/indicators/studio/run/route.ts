import { route } from "@/lib/http";
import { runText } from "@/lib/indicators/service/run-text";
import { StudioRunInput, StudioRunResult } from "@/lib/indicators/studio-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/studio/run",
    summary: "Run the text of an editor in the sandbox, without a version and without a receipt",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "execute",
    body: StudioRunInput,
    bodyLimitBytes: 12 * 1024 * 1024,
    response: StudioRunResult,
  },
  ({ body, actor, request: { signal } }) => runText(actor, body, signal),
);
