import { route } from "@/lib/http";
import { ExecuteInput, ExecuteResult } from "@/lib/indicators/execution-schema";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { runIndicator } from "@/lib/indicators/mutations/execute-indicator";
import { PACKED_RUN, PackedRunHeader } from "@/lib/indicators/packed-run";
import { answerRun } from "@/lib/indicators/service/answer-run";
import { readBarsRequest } from "@/lib/indicators/service/bars-request";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/execute",
    summary: "Run an indicator",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "execute",
    params: IndicatorParams,
    body: ExecuteInput,
    rawBody: "always",
    bodyLimitBytes: 12 * 1024 * 1024,
    response: ExecuteResult,
    packed: PACKED_RUN,
  },
  async ({ params, bytes = new Uint8Array(0), request: { headers, signal }, actor }) => {
    const request = { userId: actor.userId, bytes, headers };
    const run = await readBarsRequest<ExecuteInput>(request, { body: ExecuteInput, header: PackedRunHeader });
    return answerRun(request, await runIndicator({ actor, ref: params.id, signal, ...run }));
  },
);
