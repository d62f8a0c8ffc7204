import { route } from "@/lib/http";
import { CheckDraftInput } from "@/lib/indicators/gate-schema";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { checkDraft } from "@/lib/indicators/service/check-draft";

const NDJSON = "application/x-ndjson";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/draft/check",
    summary: "Run the publish gates over a text: one JSON line per step, the last is the report",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "execute",
    params: IndicatorParams,
    body: CheckDraftInput,
    produces: NDJSON,
  },
  async ({ params, body, actor }) =>
    new Response(await checkDraft({ actor, ref: params.id, source: body.source }), {
      headers: { "Content-Type": `${NDJSON}; charset=utf-8`, "Cache-Control": "no-store" },
    }),
);
