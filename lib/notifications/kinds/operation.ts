import { z } from "zod";
import { kind } from "@/lib/notifications/kind";

/** What those who run the installation have to know. */
export const OPERATION_KINDS = {
  "job-failed": kind({
    category: "operation",
    label: "A job failed for good",
    inApp: "always",
    mail: "on",
    audience: "admin",
    data: z.strictObject({
      job: z.string().describe("Id of the job."),
      name: z.string().describe("What the job is called."),
      error: z.string(),
    }),
    words: ({ job, name, error }) => ({
      title: `The job “${name}” failed`,
      text: `It gave up after its last attempt: ${error.slice(0, 500)}`,
      link: { label: "Look at its runs", path: `/admin/jobs/runs?job=${encodeURIComponent(job)}` },
    }),
  }),
} as const;
