import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { LaunchPlan } from "@/lib/sandbox/service/confinement";
import { WorkerChild } from "@/lib/sandbox/service/worker-child";

/** Says back what it hears, then goes. */
const ECHO = `
const channel = new (require("node:net").Socket)({ fd: 3, readable: true, writable: true });
channel.once("data", (bytes) => channel.end(bytes));
channel.on("close", () => process.exit());
channel.write("ready ");
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "child-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

function planOf(command: string): LaunchPlan {
  return { command, args: ["-e", ECHO], env: process.env } as unknown as LaunchPlan;
}

/** Starts it; `end` resolves with all that was heard. */
function listenTo(plan: LaunchPlan, onWords: (child: WorkerChild) => void = () => undefined) {
  const events: string[] = [];
  const { promise: end, resolve } = Promise.withResolvers<string[]>();
  const child: WorkerChild = new WorkerChild(plan, {
    said: (bytes) => {
      events.push(Buffer.from(bytes).toString());
      onWords(child);
    },
    fellSilent: () => events.push("silence"),
    ended: () => resolve(events),
  });
  return { child, end };
}

const greetOnce = () => {
  let greeted = false;
  return (child: WorkerChild) => {
    if (!greeted) child.tell([Buffer.from("hel"), Buffer.from("lo")]);
    greeted = true;
  };
};

describe("a child", () => {
  it("hears and is heard, to its last word, before its end", async () => {
    const { child, end } = listenTo(planOf(process.execPath), greetOnce());
    expect((await end).join("")).toBe("ready hellosilence");
    expect(child.lowPriority).toEqual({ on: true });
  });

  it("is heard through a pipe where no socket can be made, and the reason is told", async () => {
    vi.stubEnv("TMPDIR", path.join(folder, "missing"));
    const warned = new Promise<Error>((resolve) => process.once("warning", resolve));
    const { end } = listenTo(planOf(process.execPath), greetOnce());
    expect((await end).join("")).toBe("ready hellosilence");
    expect(await warned).toMatchObject({ detail: expect.stringContaining("ENOENT") });
  });

  it("that is killed before it was started is not started", async () => {
    const { child, end } = listenTo(planOf(process.execPath));
    child.kill();
    expect(await end).toEqual([]);
    expect(child.pid).toBeUndefined();
  });

  it("that cannot be started ends, with the reason", async () => {
    const { child, end } = listenTo(planOf(path.join(folder, "missing")));
    await end;
    expect(child.stderr).toContain("ENOENT");
  });
});
