import type { Run, Step } from "@/inngest/embedded/store";
import type { CallBody, Memo } from "@/inngest/embedded/wire";

/** What the SDK is called with: the run's events, and the memos in the order their steps finished. */
export function callBody(order: {
  run: Run;
  steps: readonly Step[];
  attempt: number;
  maxAttempts: number;
}): CallBody {
  const { run, steps, attempt, maxAttempts } = order;
  const [event] = run.events;
  if (event === undefined) throw new Error(`run ${run.id} has no event`);
  const done = steps.filter(
    (step): step is Step & { memo: Memo } => step.done !== null && step.memo !== null,
  );
  return {
    version: 2,
    event,
    events: run.events,
    steps: Object.fromEntries(done.map((step) => [step.id, step.memo])),
    ctx: {
      run_id: run.id,
      attempt,
      max_attempts: maxAttempts,
      use_api: false,
      disable_immediate_execution: steps.some((step) => step.op === "StepPlanned" && step.done === null),
      stack: { stack: done.map(({ id }) => id), current: done.length },
    },
  };
}
