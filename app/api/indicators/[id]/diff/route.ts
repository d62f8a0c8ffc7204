import { route } from "@/lib/http";
import { diffVersions } from "@/lib/indicators/data/diff-versions";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { DiffQuery, VersionDiff } from "@/lib/indicators/version-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/{id}/diff",
    summary: "What changed between two versions: inputs, outputs, changelogs, source",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "read",
    params: IndicatorParams,
    query: DiffQuery,
    response: VersionDiff,
  },
  ({ params, query, actor }) => diffVersions(params.id, query, actor),
);
