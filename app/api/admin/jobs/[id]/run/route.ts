import { route } from "@/lib/http";
import { runJobNow } from "@/lib/insights/mutations/run-job-now";
import { JobParams, RequestedRun } from "@/lib/jobs/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/admin/jobs/{id}/run",
    summary: "Runs a job now, outside its schedule",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    params: JobParams,
    response: RequestedRun,
    status: 202,
  },
  ({ actor, params }) => runJobNow(actor, params.id),
);
