import { route } from "@/lib/http";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { UpdateIndicatorInput } from "@/lib/indicators/listing-schema";
import { deleteIndicator } from "@/lib/indicators/mutations/delete-indicator";
import { updateIndicator } from "@/lib/indicators/mutations/update-indicator";

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

export const PATCH = route(
  {
    method: "PATCH",
    path: "/api/indicators/{id}",
    summary: "Change words, visibility or price of one's own listing",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: IndicatorParams,
    body: UpdateIndicatorInput,
    response: IndicatorDetail,
  },
  ({ params, body, actor }) => updateIndicator({ actor, ref: params.id, input: body }),
);

export const DELETE = route(
  {
    method: "DELETE",
    path: "/api/indicators/{id}",
    summary: "Delete one's own draft that was never submitted",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: IndicatorParams,
    status: 204,
  },
  ({ params, actor }) => deleteIndicator({ actor, ref: params.id }),
);
