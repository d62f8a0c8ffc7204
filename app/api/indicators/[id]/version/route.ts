import { route } from "@/lib/http";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { addVersion } from "@/lib/indicators/mutations/add-version";
import { AddVersionInput, VersionDto } from "@/lib/indicators/version-schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/indicators/{id}/version",
    summary: "Add a draft version; a draft of the same number makes room",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: IndicatorParams,
    body: AddVersionInput,
    response: VersionDto,
    status: 201,
    idempotent: true,
  },
  ({ params, body, actor, idempotencyKey }) =>
    addVersion({ actor, ref: params.id, input: body, idempotencyKey }),
);
