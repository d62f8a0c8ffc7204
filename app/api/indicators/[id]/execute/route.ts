import { route } from "@/lib/http";
import { executeIndicator } from "@/lib/indicators/mutations/execute-indicator";
import { ExecuteInput, ExecuteResult, IndicatorParams } from "@/lib/indicators/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/execute",
    summary: "Run an indicator in the sandbox",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "execute",
    params: IndicatorParams,
    body: ExecuteInput,
    bodyLimitBytes: 12 * 1024 * 1024,
    response: ExecuteResult,
  },
  ({ params, body, actor }) => executeIndicator({ actor, ref: params.id, input: body }),
);
