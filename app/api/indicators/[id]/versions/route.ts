import { route } from "@/lib/http";
import { listVersions } from "@/lib/indicators/data/list-versions";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { VersionList } from "@/lib/indicators/version-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/{id}/versions",
    summary: "Versions with changelog and hashes, greatest first",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "read",
    params: IndicatorParams,
    response: VersionList,
  },
  ({ params, actor }) => listVersions(params.id, actor),
);
