import { route } from "@/lib/http";
import { retryJobRun } from "@/lib/insights/mutations/retry-job-run";
import { RequestedRun, RunParams } from "@/lib/jobs/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/admin/jobs/{id}/retry",
    summary: "Runs the job of a failed or cancelled run once more, as a new run",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    params: RunParams,
    response: RequestedRun,
    status: 202,
  },
  ({ actor, params }) => retryJobRun(actor, params.id),
);
