import { route } from "@/lib/http";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { IndicatorDetail, IndicatorParams } from "@/lib/indicators/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/{id}",
    summary: "One indicator, by id or slug",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "read",
    params: IndicatorParams,
    response: IndicatorDetail,
  },
  ({ params, actor }) => getIndicator(params.id, actor),
);
