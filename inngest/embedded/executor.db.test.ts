import { type FailureEventArgs, NonRetriableError, RetryAfterError } from "inngest";
import { describe, expect, it } from "vitest";
import { cleanTestExecutors } from "@/inngest/embedded/clean-test-executors";
import { until } from "@/inngest/embedded/test-executor";

const { tables, start } = cleanTestExecutors(process.env.DATABASE_URL ?? "");

describe("steps", () => {
  it("each step runs once, whatever the number of replays, and its result comes back as it was", async () => {
    const calls: string[] = [];
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "three", triggers: [{ event: "t/three" }] }, async ({ step, event }) => {
          const a = await step.run("a", () => {
            calls.push("a");
            return { zero: "\u0000", big: 2 ** 53, order: { z: 1, a: 2 } };
          });
          const b = await step.run("b", () => {
            calls.push("b");
            return null;
          });
          const c = await step.run("c", () => {
            calls.push("c");
          });
          return { a, b, c: c === undefined ? "undefined" : c, from: event.data.from };
        }),
      ],
    });
    await client.send({ name: "t/three", data: { from: "test" } });
    const run = await tables.ended("three");
    expect(run).toMatchObject({
      state: "completed",
      output: { a: { zero: "\u0000", big: 2 ** 53 }, b: null, c: null, from: "test" },
    });
    expect(calls).toEqual(["a", "b", "c"]);
  });

  it("parallel steps each run once; a chain goes on behind the first before the second has ended", async () => {
    const order: string[] = [];
    let free = () => {};
    const gate = new Promise<void>((resolve) => {
      free = resolve;
    });
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "parallel", triggers: [{ event: "t/parallel" }] }, async ({ step }) => {
          const chain = step
            .run("a", () => order.push("a"))
            .then(() =>
              step.run("after-a", () => {
                order.push("after-a");
                free();
                return "chained";
              }),
            );
          const slow = step.run("slow", async () => {
            await gate;
            order.push("slow");
            return "slow";
          });
          return await Promise.all([chain, slow]);
        }),
      ],
    });
    await client.send({ name: "t/parallel" });
    expect(await tables.ended("parallel")).toMatchObject({ state: "completed", output: ["chained", "slow"] });
    expect(order).toEqual(["a", "after-a", "slow"]);
  });

  it("a failing step is tried again with its attempt number and then succeeds", async () => {
    const attempts: number[] = [];
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "retry", triggers: [{ event: "t/retry" }] }, async ({ step, attempt }) =>
          step.run("flaky", () => {
            attempts.push(attempt);
            if (attempts.length < 3) throw new Error("not yet");
            return "done";
          }),
        ),
      ],
    });
    await client.send({ name: "t/retry" });
    expect(await tables.ended("retry")).toMatchObject({ state: "completed", output: "done" });
    expect(attempts).toEqual([0, 1, 2]);
    const [step] = await tables.query(`SELECT attempt, error->>'message' AS error FROM durable.step`);
    expect(step, "the last error stays visible").toEqual({ attempt: 2, error: "not yet" });
  });

  it("a step that fails for good can be caught; uncaught it fails the run and calls onFailure once", async () => {
    const failures: unknown[] = [];
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction(
          {
            id: "exhausted",
            retries: 1,
            triggers: [{ event: "t/exhausted" }],
            onFailure: ({ event, error }: FailureEventArgs) => {
              failures.push([event.data.function_id, error.message, event.data.event.data]);
            },
          },
          async ({ step }) => {
            const caught = await step
              .run("caught", () => {
                throw new NonRetriableError("first");
              })
              .catch((error: Error) => error.message);
            await step.run("uncaught", () => {
              throw new Error(`second after ${caught}`);
            });
          },
        ),
      ],
    });
    await client.send({ name: "t/exhausted", data: { n: 7 } });
    const run = await tables.ended("exhausted");
    expect(run).toMatchObject({ state: "failed", output: { message: "second after first" } });
    expect(JSON.stringify(run.output), "no path of this machine is stored").not.toContain("/");
    await tables.ended("exhausted-failure");
    expect(failures).toEqual([["test-exhausted", "second after first", { n: 7 }]]);
  });

  it("an error outside steps is retried; NonRetriableError and the last attempt are final", async () => {
    const attempts: Record<string, number[]> = { outside: [], final: [] };
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction(
          { id: "outside", retries: 2, triggers: [{ event: "t/outside" }] },
          ({ attempt }) => {
            attempts.outside?.push(attempt);
            throw new Error("always");
          },
        ),
        inngest.createFunction({ id: "final", triggers: [{ event: "t/outside" }] }, ({ attempt }) => {
          attempts.final?.push(attempt);
          throw new NonRetriableError("never again");
        }),
      ],
    });
    await client.send({ name: "t/outside" });
    expect(await tables.ended("outside")).toMatchObject({ state: "failed", output: { message: "always" } });
    expect(await tables.ended("final")).toMatchObject({
      state: "failed",
      output: { message: "never again" },
    });
    expect(attempts).toEqual({ outside: [0, 1, 2], final: [0] });
  });

  it("retry-after decides when the next attempt is made", async () => {
    const at = Date.now() + 3_600_000;
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "after", triggers: [{ event: "t/after" }] }, async ({ step }) =>
          step.run("busy", () => {
            throw new RetryAfterError("busy", new Date(at));
          }),
        ),
      ],
    });
    await client.send({ name: "t/after" });
    const due = await until("a retry to be queued", async () => {
      const [job] = await tables.query<{ at: Date }>(
        `SELECT start_after AS at FROM pgboss.job WHERE state = 'created' AND start_after > now() + interval '1 minute'`,
      );
      return job?.at.getTime();
    });
    expect(Math.abs(due - at)).toBeLessThan(2_000);
  });
});
