import { route } from "@/lib/http";
import { listRuns } from "@/lib/jobs/data/run-list";
import { JobRunPage, JobRunQuery } from "@/lib/jobs/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/jobs/runs",
    summary: "Runs of jobs, newest first",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    query: JobRunQuery,
    response: JobRunPage,
  },
  ({ actor, query }) => listRuns(actor, query),
);
