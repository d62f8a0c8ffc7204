import { route } from "@/lib/http";
import { PublishInput, PublishResult } from "@/lib/indicators/gate-schema";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { publishVersion } from "@/lib/indicators/service/publish-version";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/publish",
    summary: "Send a draft version through the publish gates, to the curators",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "execute",
    params: IndicatorParams,
    body: PublishInput,
    response: PublishResult,
  },
  async ({ params, body, actor }) => {
    const result = await publishVersion({ actor, ref: params.id, version: body.version });
    if (result.run.state !== "running") return result;
    return Response.json(PublishResult.parse(result), { status: 202 });
  },
);
