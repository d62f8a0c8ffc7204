import { route } from "@/lib/http";
import { PreviewQuery, PreviewResult } from "@/lib/indicators/execution-schema";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { previewIndicator } from "@/lib/indicators/service/preview-indicator";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/{id}/preview",
    summary: "The real code on 500 sample bars",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "preview",
    params: IndicatorParams,
    query: PreviewQuery,
    response: PreviewResult,
  },
  ({ params, query, actor }) => previewIndicator(params.id, query, actor),
);
