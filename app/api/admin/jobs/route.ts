import { route } from "@/lib/http";
import { listJobs } from "@/lib/jobs/data/job-list";
import { JobList } from "@/lib/jobs/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/jobs",
    summary: "Every job with its schedule, its last and its next run",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    response: JobList,
  },
  ({ actor }) => listJobs(actor, new Date()),
);
