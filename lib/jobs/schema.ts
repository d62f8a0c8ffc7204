import { z } from "zod";
import { PageQuery, pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";

/** What a job is, apart from its code. */
export interface JobFacts {
  /** Kebab-case, stable for ever: the history is kept under it. */
  id: string;
  name: string;
  /** What it does, in a sentence. */
  description: string;
  /** Five fields, UTC. */
  cron: string;
}

/** What one run did, by name; every job reports `processed` and `failed`. */
export const JobCounts = z.record(z.string(), z.number());
export type JobCounts = z.infer<typeof JobCounts> & { processed: number; failed: number };

export const JobRunState = z.enum(["running", "succeeded", "failed", "cancelled"]);
export type JobRunState = z.infer<typeof JobRunState>;

export const JobRunItem = z
  .object({
    id: z.string(),
    job: z.string(),
    state: JobRunState,
    cause: z.string().describe("`schedule`, or the handle of the admin who asked for the run."),
    counts: JobCounts.describe("What it did, by name; empty until it has ended well."),
    error: z.string().nullable(),
    startedAt: z.string().describe("ISO-8601, UTC."),
    endedAt: z.string().nullable(),
    durationMs: z.number().int().nullable().describe("Null while it runs."),
  })
  .meta({ id: "JobRun" });
export type JobRunItem = z.infer<typeof JobRunItem>;

export const JobRunQuery = PageQuery.extend({
  job: storableText(1, 100).optional().describe("Id of a job."),
  state: JobRunState.optional(),
});
export type JobRunQuery = z.infer<typeof JobRunQuery>;

export const JobRunPage = pageOf(JobRunItem);
export type JobRunPage = z.infer<typeof JobRunPage>;

export const JobItem = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    cron: z.string().describe("Five fields, UTC."),
    schedule: z.string().describe("The same in words."),
    nextRunAt: z.string().describe("ISO-8601, UTC."),
    running: z.number().int().describe("Runs at work."),
    lastRun: JobRunItem.nullable(),
  })
  .meta({ id: "Job" });
export type JobItem = z.infer<typeof JobItem>;

const JobEngineKind = z
  .enum(["embedded", "server", "none"])
  .describe("Who drives the jobs: this installation, an Inngest server, or nobody in this process.");

export const JobList = z
  .object({
    engine: JobEngineKind,
    items: z.array(JobItem),
  })
  .meta({ id: "JobList" });
export type JobList = z.infer<typeof JobList>;

export const JobStep = z
  .object({
    name: z.string(),
    kind: z.enum(["work", "wait"]).describe("`wait`: a sleep, an event or another function's result."),
    state: z.enum(["done", "failed", "open"]),
    attempts: z.number().int().describe("How often it was begun."),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    durationMs: z.number().int().nullable(),
    dueAt: z.string().nullable().describe("When a wait is over at the latest."),
    error: z.string().nullable().describe("Of the last attempt that failed."),
  })
  .meta({ id: "JobStep" });
export type JobStep = z.infer<typeof JobStep>;

export const JobRunDetail = JobRunItem.extend({
  name: z.string().describe("Name of the job; its id when this version does not have it any more."),
  known: z.boolean().describe("The job exists, so it can be run again."),
  engine: JobEngineKind,
  cancellable: z.boolean(),
  attempt: z.number().int().nullable().describe("Attempts of the present step; null when not known here."),
  nextAttemptAt: z.string().nullable().describe("When a waiting run goes on."),
  steps: z.array(JobStep).nullable().describe("Null where an Inngest server keeps them, and once purged."),
}).meta({ id: "JobRunDetail" });
export type JobRunDetail = z.infer<typeof JobRunDetail>;

export const RequestedRun = z
  .object({ runId: z.string().describe("See /api/admin/jobs/{id}.") })
  .meta({ id: "RequestedJobRun" });
export type RequestedRun = z.infer<typeof RequestedRun>;

/** The id of a job, as in inngest/functions. */
export const JobId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export const JobParams = z.object({ id: JobId });
export const RunParams = z.object({ id: z.uuid() });
