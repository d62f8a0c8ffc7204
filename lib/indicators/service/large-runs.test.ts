import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { withRoomFor } from "@/lib/indicators/service/large-runs";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

const LARGE = SANDBOX_LIMITS.processBars + 1;

/** A run that ends when it is told to. */
function aRun(userId: string, began: string[], bars = LARGE) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = withRoomFor({ userId, bars }, async () => {
    began.push(userId);
    await promise;
  });
  return { done, end: resolve };
}

test("only as many large runs as there are places begin; the others follow by turns of their people", async () => {
  const began: string[] = [];
  const runs = ["a", "a", "a", "a", "b"].map((userId) => aRun(userId, began));
  const small = aRun("small", began, LARGE - 1);
  small.end();
  await small.done;
  expect(began.toSorted(), "small ones do not wait").toEqual(["a", "a", "small"]);
  for (const { done, end } of runs.slice(0, 2)) {
    end();
    await done;
  }
  await nextTurn();
  expect(began.slice(3).toSorted()).toEqual(["a", "b"]);
  for (const { end } of runs) end();
  await Promise.all(runs.map(({ done }) => done));
  expect(began).toHaveLength(6);
});

test("a run that throws gives its place back, and too many waiting are refused", async () => {
  const failed = withRoomFor({ userId: "a", bars: LARGE }, () => Promise.reject(new Error("broken")));
  await expect(failed).rejects.toThrow("broken");
  const began: string[] = [];
  const { largeRuns, largeRunsWaiting } = SANDBOX_LIMITS;
  const runs = Array.from({ length: largeRuns + largeRunsWaiting }, () => aRun("a", began));
  await expect(aRun("b", began).done).rejects.toMatchObject({ code: "UNAVAILABLE" });
  for (const { end } of runs) end();
  await Promise.all(runs.map(({ done }) => done));
  expect(began).toHaveLength(runs.length);
});
