import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { TaskThreads, ThreadTimeout } from "@/lib/indicators/service/task-threads";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

/** Does what the built-in's name says; anything else it gives back. */
const THREAD = `
import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", ({ given }) => {
  if (given.builtIn === "hang") for (;;);
  if (given.builtIn === "throw") throw new Error("thrown in a thread");
  if (given.builtIn === "exit") process.exit();
  parentPort.postMessage({ threadId });
});`;

const folder = mkdtempSync(path.join(tmpdir(), "threads-"));
const file = path.join(folder, "thread.mjs");
writeFileSync(file, THREAD);
afterAll(() => rmSync(folder, { recursive: true }));

let threads = new TaskThreads({ file, threads: 1, taskMs: 60_000 });
afterEach(() => threads.stop());

const NONE = new Float64Array(0);
const NO_BARS = { time: NONE, open: NONE, high: NONE, low: NONE, close: NONE, volume: NONE };

function ask(what: string, userId = "u"): Promise<unknown> {
  const given = { builtIn: what, bars: NO_BARS, inputs: {} };
  return threads.run({ userId, kind: "compute", given, transfer: [] });
}

async function endOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => "answered",
    (error: unknown) => error,
  );
}

describe("a thread", () => {
  test("answers one task after the other", async () => {
    threads = new TaskThreads({ file, threads: 1, taskMs: 60_000 });
    const [first, second] = await Promise.all([ask("a"), ask("b")]);
    expect(second, "the same thread").toEqual(first);
  });

  test("that hangs is ended, and the next task gets another", async () => {
    threads = new TaskThreads({ file, threads: 1, taskMs: 500 });
    const [hung, next] = await Promise.all([endOf(ask("hang")), endOf(ask("a"))]);
    expect(hung).toBeInstanceOf(ThreadTimeout);
    expect(next).toBe("answered");
  });

  test.each(["throw", "exit"])("that ends by %s refuses its task and is replaced", async (how) => {
    threads = new TaskThreads({ file, threads: 1, taskMs: 60_000 });
    expect(await endOf(ask(how))).toBeInstanceOf(Error);
    expect(await endOf(ask("a"))).toBe("answered");
  });

  test("does not run more than may wait", async () => {
    threads = new TaskThreads({ file, threads: 1, taskMs: 60_000 });
    const running = endOf(ask("hang"));
    const waiting = Array.from({ length: SANDBOX_LIMITS.threadQueueTasks }, () => endOf(ask("a")));
    const late = await endOf(ask("late"));
    expect(late instanceof AppError && [late.code, late.retryAfterSeconds]).toEqual(["UNAVAILABLE", 2]);
    await threads.stop();
    for (const end of await Promise.all([running, ...waiting])) expect(end).toBeInstanceOf(AppError);
  });
});
