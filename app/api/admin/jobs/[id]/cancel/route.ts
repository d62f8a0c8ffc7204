import { route } from "@/lib/http";
import { cancelJobRun } from "@/lib/insights/mutations/cancel-job-run";
import { RunParams } from "@/lib/jobs/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/admin/jobs/{id}/cancel",
    summary: "Ends a running run; what it did so far stays",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    params: RunParams,
  },
  ({ actor, params }) => cancelJobRun(actor, params.id),
);
