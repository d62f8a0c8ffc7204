import { route } from "@/lib/http";
import { getVersion } from "@/lib/indicators/data/get-version";
import { deleteVersion } from "@/lib/indicators/mutations/delete-version";
import { VersionDto, VersionParams } from "@/lib/indicators/version-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/{id}/versions/{version}",
    summary: "A version with changelog, hashes and what it declares",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "read",
    params: VersionParams,
    response: VersionDto,
  },
  ({ params, actor }) => getVersion(params.id, params.version, actor),
);

export const DELETE = route(
  {
    method: "DELETE",
    path: "/api/indicators/{id}/versions/{version}",
    summary: "Delete a draft version that nothing refers to",
    tag: "Indicators",
    auth: "user",
    feature: "indicators",
    limit: "write",
    params: VersionParams,
    status: 204,
  },
  ({ params, actor }) => deleteVersion({ actor, ref: params.id, version: params.version }),
);
