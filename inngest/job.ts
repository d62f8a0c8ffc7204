import type { GetStepTools, InngestFunction } from "inngest";
import { inngest } from "@/inngest/client";
import { JobRunRequested, jobRunRequested } from "@/inngest/events";
import { MapErrors } from "@/inngest/map-errors";
import { type SystemActor, systemActor } from "@/lib/actor";
import { recordJobFailure } from "@/lib/insights/mutations/record-job-failure";
import { beginRun } from "@/lib/jobs/mutations/begin-run";
import { finishRun } from "@/lib/jobs/mutations/end-run";
import type { ExecutorRun } from "@/lib/jobs/mutations/take-request";
import type { JobCounts, JobFacts } from "@/lib/jobs/schema";
import { log } from "@/lib/log";
import { counter } from "@/lib/metrics";

export type JobStepTools = GetStepTools<typeof inngest>;

export interface JobContext {
  step: JobStepTools;
  actor: SystemActor;
  /** When the run began: the same at every attempt and replay. */
  now: Date;
}

export interface JobDefinition extends JobFacts {
  /** Attempts after the first; default 4. */
  retries?: 0 | 1 | 2 | 3 | 4 | 5;
  /**
   * Does the work in steps and says what it did. Code between steps runs again at each replay, so it is pure.
   * Runs may overlap and be repeated: each step's effect happens at least once.
   */
  run(context: JobContext): Promise<JobCounts>;
}

const factsOf = new WeakMap<InngestFunction.Any, JobFacts>();

/** The jobs among functions, as the schedule shows them. */
export function jobsAmong(functions: readonly InngestFunction.Any[]): JobFacts[] {
  return functions.flatMap((fn) => factsOf.get(fn) ?? []);
}

/** A job: a function that runs by its schedule and when an admin asks for it, with a row in the history. */
export function defineJob({ run, retries = 4, ...facts }: JobDefinition): InngestFunction.Any {
  const fn = inngest.createFunction(
    {
      id: facts.id,
      name: facts.name,
      description: facts.description,
      retries,
      middleware: [MapErrors],
      triggers: [{ cron: facts.cron }, { event: jobRunRequested, if: `event.data.job == '${facts.id}'` }],
      onFailure: async ({ event, step }) => {
        const { run_id: runKey, error, event: cause } = event.data;
        await step.run("record-failure", () =>
          recordFailure(facts, executorRun(facts, runKey, cause), error.message),
        );
      },
    },
    async ({ event, runId, step }) => {
      const actor = systemActor(facts.id, runId);
      const begun = await step.run("begin", () => beginRun(actor, executorRun(facts, runId, event)));
      if (begun.state === "cancelled") return { processed: 0, failed: 0, cancelled: 1 };
      const counts = await run({ step, actor, now: new Date(begun.startedAt) });
      await step.run("finish", () => recordSuccess(actor, { job: facts.id, runKey: runId, counts }));
      return counts;
    },
  );
  factsOf.set(fn, facts);
  return fn;
}

function executorRun(facts: JobFacts, runKey: string, cause: { name: string; data?: unknown }): ExecutorRun {
  const request = cause.name === jobRunRequested.name ? JobRunRequested.safeParse(cause.data) : undefined;
  return { job: facts.id, runKey, requested: request?.data };
}

async function recordSuccess(
  actor: SystemActor,
  run: { job: string; runKey: string; counts: JobCounts },
): Promise<void> {
  await finishRun(actor, run);
  runsTotal().inc({ job: run.job, state: "succeeded" });
}

async function recordFailure(facts: JobFacts, run: ExecutorRun, error: string): Promise<void> {
  log().error({ job: facts.id, run: run.runKey, reason: error }, "a job was given up");
  await recordJobFailure(systemActor(facts.id, run.runKey), { ...run, name: facts.name, error });
  runsTotal().inc({ job: facts.id, state: "failed" });
}

function runsTotal() {
  return counter("job_runs_total", "Runs of jobs by how they ended.", ["job", "state"]);
}
