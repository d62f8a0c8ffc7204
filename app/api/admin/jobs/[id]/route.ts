import { route } from "@/lib/http";
import { readRun } from "@/lib/jobs/data/run-detail";
import { JobRunDetail, RunParams } from "@/lib/jobs/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/jobs/{id}",
    summary: "One run of a job with its steps",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    params: RunParams,
    response: JobRunDetail,
  },
  ({ actor, params }) => readRun(actor, params.id),
);
