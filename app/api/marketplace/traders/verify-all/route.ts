import { route } from "@/lib/http";
import { runJobNow } from "@/lib/insights/mutations/run-job-now";
import { RequestedRun } from "@/lib/jobs/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/marketplace/traders/verify-all",
    summary: "Verify every listed provider; progress at /api/admin/jobs/{runId}",
    tag: "Copy trading",
    auth: "admin",
    feature: "copyTrading",
    limit: "admin",
    response: RequestedRun,
    status: 202,
  },
  ({ actor }) => runJobNow(actor, "verify-providers"),
);
