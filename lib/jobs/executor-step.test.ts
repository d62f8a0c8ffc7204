import { expect, it } from "vitest";
import { executorStep, type StepRow } from "@/lib/jobs/executor-step";

const BEGUN = new Date("2026-11-22T10:00:00.000Z");

function aRow(row: Partial<StepRow>): StepRow {
  return {
    run_id: "r",
    name: "step",
    op: "StepRun",
    attempt: 0,
    memo: null,
    error: null,
    done: false,
    due_at: null,
    started_at: BEGUN,
    ended_at: null,
    ...row,
  };
}

it.each([
  [
    "done at the third attempt, with the error of the second",
    { done: true, attempt: 2, memo: '{"data":null}', error: '{"name":"TypeError","message":"no"}' },
    { state: "done", attempts: 3, error: "TypeError: no" },
  ],
  [
    "failed for good",
    { done: true, attempt: 0, memo: '{"error":{"name":"Error","message":"full"}}' },
    { state: "failed", attempts: 1, error: "full" },
  ],
  [
    "waiting for its third attempt",
    { attempt: 2, error: '{"message":"busy"}' },
    { state: "open", attempts: 2, error: "busy", durationMs: null },
  ],
  ["at its first attempt", {}, { kind: "work", state: "open", attempts: 1, error: null }],
  [
    "a sleep",
    { op: "Sleep", due_at: new Date("2026-11-23T00:00:00.000Z") },
    { kind: "wait", state: "open", dueAt: "2026-11-23T00:00:00.000Z" },
  ],
  ["an error of an unknown shape", { error: '"words"' }, { error: null }],
  [
    "took",
    { done: true, memo: "{}", ended_at: new Date(BEGUN.getTime() + 1_500) },
    { state: "done", durationMs: 1_500 },
  ],
])("%s", (_, row, shown) => {
  expect(executorStep(aRow(row))).toMatchObject(shown);
});
