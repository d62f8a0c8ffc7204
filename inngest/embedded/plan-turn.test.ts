import { describe, expect, it } from "vitest";
import { planTurn, type Turn } from "@/inngest/embedded/plan-turn";

const NOW = Date.UTC(2026, 0, 1);
const answer = { status: 206, noRetry: false, retryAfter: null, fromSdk: true, body: [] as unknown };
const turn: Turn = {
  answer,
  stepId: null,
  attempt: 0,
  maxAttempts: 3,
  nowMs: NOW,
  random: 0,
  backoffScale: 1,
};
const step = { id: "abc", displayName: "do-it" };

function plan(body: unknown, changes: Partial<Turn> = {}, status = 206) {
  return planTurn({ ...turn, ...changes, answer: { ...answer, status, body, ...changes.answer } });
}

function failureOf(body: unknown, status = 206): string {
  const { outcome } = plan(body, {}, status);
  if (outcome.kind !== "ended" || outcome.state !== "failed")
    throw new Error(`the run goes on: ${outcome.kind}`);
  return JSON.stringify(outcome.output);
}

describe("answers about the run", () => {
  it("200 completes it with its result, nothing being null", () => {
    expect(plan({ a: 1 }, {}, 200).outcome).toEqual({ kind: "ended", state: "completed", output: { a: 1 } });
    expect(plan(undefined, {}, 200).outcome).toMatchObject({ state: "completed", output: null });
    expect(plan([{ ...step, op: "RunComplete", data: 3 }]).outcome).toMatchObject({ output: 3 });
  });

  it("an error is retried with backoff until the attempts are used up", () => {
    const body = { name: "Error", message: "boom", stack: "at /home/me/f.ts:1" };
    const error = { name: "Error", message: "boom" };
    expect(plan(body, {}, 500).outcome).toEqual({ kind: "retry", atMs: NOW + 15_000, error });
    expect(plan(body, { attempt: 2 }, 500).outcome).toEqual({
      kind: "ended",
      state: "failed",
      output: error,
    });
  });

  it("no-retry is final at the first attempt", () => {
    const noRetry = {
      ...answer,
      status: 400,
      noRetry: true,
      body: { name: "NonRetriableError", message: "no" },
    };
    expect(planTurn({ ...turn, answer: noRetry }).outcome).toMatchObject({ kind: "ended", state: "failed" });
  });

  it("an answer that no SDK gave fails it", () => {
    expect(planTurn({ ...turn, answer: { ...answer, status: 200, fromSdk: false } }).outcome).toMatchObject({
      state: "failed",
    });
  });
});

describe("operations", () => {
  it("a result is memoised and the run called again", () => {
    expect(plan([{ ...step, op: "StepRun", data: 7 }])).toEqual({
      steps: [{ id: "abc", name: "do-it", kind: "memo", op: "StepRun", memo: { data: 7 } }],
      outcome: { kind: "again" },
    });
  });

  it("a failed attempt is retried; at the last attempt, or when the SDK says so, it is memoised as an error", () => {
    const error = { name: "Error", message: "x", stack: "secret path" };
    const body = [{ ...step, op: "StepError", error }];
    expect(plan(body)).toMatchObject({ steps: [{ kind: "failed-attempt" }], outcome: { kind: "retry" } });
    const memo = { kind: "memo", memo: { error: { name: "Error", message: "x" } } };
    expect(plan(body, { attempt: 2 })).toMatchObject({ steps: [memo], outcome: { kind: "again" } });
    expect(plan([{ ...step, op: "StepFailed", error }])).toMatchObject({
      steps: [memo],
      outcome: { kind: "again" },
    });
  });

  it("sleeps, waits, calls and planned steps park the run until they are over", () => {
    const body = [
      { ...step, op: "Sleep", name: "3s" },
      { ...step, op: "WaitForEvent", name: "a/b", opts: { timeout: "1m", if: "true" } },
      { ...step, op: "InvokeFunction", opts: { function_id: "app-g", payload: { data: 1 }, timeout: "1h" } },
      { ...step, op: "StepPlanned" },
    ];
    expect(plan(body)).toMatchObject({
      steps: [
        { kind: "sleep", untilMs: NOW + 3_000 },
        { kind: "wait", event: "a/b", if: "true", untilMs: NOW + 60_000 },
        { kind: "invoke", functionId: "app-g", payload: { data: 1 }, untilMs: NOW + 3_600_000 },
        { kind: "planned" },
      ],
      outcome: { kind: "parked" },
    });
  });

  it("a discovery request calls again", () => {
    expect(plan([{ ...step, op: "DiscoveryRequest" }]).outcome).toEqual({ kind: "again" });
  });
});

describe("what cannot be done ends the run with a sentence", () => {
  it.each(["WaitForSignal", "AIGateway", "Gateway", "DeferAdd", "DeferAbort", "SomethingNew"])(
    "%s is named",
    (op) => {
      expect(failureOf([{ ...step, op }])).toContain(
        `the embedded executor does not support ${op} (step do-it)`,
      );
    },
  );

  it("a planned step that is gone names the step and asks for the reason", () => {
    const body = { error: "Could not find step", requestedStep: "abc", foundSteps: [] };
    expect(failureOf(body, 500)).toMatch(/no longer in the function: was it renamed\?/);
  });

  it("a result over the limit says how large it is, and what to do", () => {
    const body = [{ ...step, op: "StepRun", data: "x".repeat(1_100_000) }];
    expect(failureOf(body)).toMatch(/step do-it has 11000\d\d bytes; 1048576 is the limit\. Store it/);
  });

  it("a moment that cannot be read, and operations of another shape", () => {
    expect(failureOf([{ ...step, op: "Sleep", name: "soon" }])).toContain("“soon” is neither");
    expect(failureOf(["text"])).toContain("operations of an unknown shape");
    expect(failureOf([{ ...step, op: "WaitForEvent", name: "a/b" }])).toContain("does not know");
    expect(failureOf([{ ...step, op: "InvokeFunction" }])).toContain("does not know");
  });
});
