import { z } from "zod";
import type { JobStep } from "@/lib/jobs/schema";

/** A row of the embedded executor's table of steps. */
export interface StepRow {
  run_id: string;
  name: string;
  op: string;
  attempt: number;
  memo: string | null;
  error: string | null;
  done: boolean;
  due_at: Date | null;
  started_at: Date;
  ended_at: Date | null;
}

/** Errors whose name tells an executor something, and a person nothing. */
const SAYS_NOTHING = new Set(["Error", "NonRetriableError", "RetryAfterError", "StepError"]);
const WorkOp = /^Step/;
const Memo = z.object({ error: z.unknown() });
const ErrorWords = z.object({ name: z.string().optional(), message: z.string() });

/** A step as it is shown; its result is not. */
export function executorStep(row: StepRow): JobStep {
  const failure = Memo.safeParse(parsed(row.memo));
  const failed = row.done && failure.success && failure.data.error !== undefined;
  return {
    name: row.name,
    kind: WorkOp.test(row.op) ? "work" : "wait",
    state: failed ? "failed" : row.done ? "done" : "open",
    // The executor counts the attempts that failed; one that is open has been begun at least once.
    attempts: row.done ? row.attempt + 1 : Math.max(1, row.attempt),
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    durationMs: row.ended_at === null ? null : Math.max(0, row.ended_at.getTime() - row.started_at.getTime()),
    dueAt: row.due_at?.toISOString() ?? null,
    error: failed ? errorWords(failure.data.error) : errorWords(parsed(row.error)),
  };
}

function errorWords(error: unknown): string | null {
  const words = ErrorWords.safeParse(error);
  if (!words.success) return null;
  const { name, message } = words.data;
  return name === undefined || SAYS_NOTHING.has(name) ? message : `${name}: ${message}`;
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
