import { route } from "@/lib/http";
import { getGateRun } from "@/lib/indicators/data/get-gate-run";
import { GateRunDto } from "@/lib/indicators/gate-schema";
import { VersionParams } from "@/lib/indicators/version-schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/indicators/{id}/versions/{version}/gate",
    summary: "Progress and report of the publish gates",
    tag: "Indicators",
    auth: "public",
    feature: "indicators",
    limit: "read",
    params: VersionParams,
    response: GateRunDto,
  },
  ({ params, actor }) => getGateRun(params.id, params.version, actor),
);
