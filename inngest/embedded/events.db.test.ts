import { describe, expect, it } from "vitest";
import { cleanTestExecutors } from "@/inngest/embedded/clean-test-executors";
import { type TestExecutorOrder, until } from "@/inngest/embedded/test-executor";

const { tables, start } = cleanTestExecutors(process.env.DATABASE_URL ?? "");

async function waitsOpen(count: number): Promise<void> {
  await until(`${count} open waits`, async () => {
    const [row] = await tables.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM durable.step WHERE done IS NULL AND op <> 'StepPlanned'`,
    );
    return row?.n === count;
  });
}

describe("sleeping and waiting", () => {
  it("a sleep ends at its time and the run goes on behind it", async () => {
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "sleeper", triggers: [{ event: "t/sleep" }] }, async ({ step }) => {
          const from = await step.run("from", () => Date.now());
          await step.sleep("a-while", "1s");
          return (await step.run("to", () => Date.now())) - from;
        }),
      ],
    });
    await client.send({ name: "t/sleep" });
    const run = await tables.ended("sleeper");
    expect(run.state).toBe("completed");
    expect(Number(run.output)).toBeGreaterThanOrEqual(1_000);
  });

  it("a wait takes the first event its condition is true for; other events leave it waiting", async () => {
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "waiter", triggers: [{ event: "t/wait" }] }, async ({ step }) => {
          const answer = await step.waitForEvent("answer", {
            event: "t/answer",
            timeout: "1h",
            if: "event.data.id == async.data.id && async.data.ok == true",
          });
          return answer?.data ?? null;
        }),
      ],
    });
    await client.send({ name: "t/wait", data: { id: "x" } });
    await waitsOpen(1);
    await client.send([
      { name: "t/answer", data: { id: "y", ok: true } },
      { name: "t/answer", data: { id: "x" } },
      { name: "t/answer", data: { id: "x", ok: true, n: 1 } },
      { name: "t/answer", data: { id: "x", ok: true, n: 2 } },
    ]);
    expect(await tables.ended("waiter")).toMatchObject({ output: { n: 1 } });
  });

  it("a wait that nobody answers ends with null", async () => {
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction(
          { id: "unanswered", triggers: [{ event: "t/unanswered" }] },
          async ({ step }) => step.waitForEvent("answer", { event: "t/never", timeout: "200ms" }),
        ),
      ],
    });
    await client.send({ name: "t/unanswered" });
    expect(await tables.ended("unanswered")).toMatchObject({ state: "completed", output: null });
  });
});

describe("invoke", () => {
  it("hands over the result or the error of the called function", async () => {
    const { client } = await start({
      functions: (inngest) => {
        const double = inngest.createFunction(
          { id: "double", triggers: [{ event: "t/double" }] },
          ({ event }) => {
            if (event.data.n === 13) throw Object.assign(new Error("unlucky"), {});
            return event.data.n * 2;
          },
        );
        const caller = inngest.createFunction(
          { id: "caller", triggers: [{ event: "t/call" }] },
          async ({ step }) => {
            const good = await step.invoke("good", { function: double, data: { n: 21 } });
            const bad = await step
              .invoke("bad", { function: double, data: { n: 13 } })
              .catch((error: Error) => error.message);
            return { good, bad };
          },
        );
        return [double, caller];
      },
    });
    await client.send({ name: "t/call" });
    expect(await tables.ended("caller")).toMatchObject({ output: { good: 42, bad: "unlucky" } });
  });

  it("a call that takes longer than its timeout is an error in the caller", async () => {
    const { client } = await start({
      functions: (inngest) => {
        const slow = inngest.createFunction(
          { id: "slow", triggers: [{ event: "t/slow" }] },
          async ({ step }) => {
            await step.sleep("long", "1h");
          },
        );
        const caller = inngest.createFunction(
          { id: "hasty", triggers: [{ event: "t/hasty" }] },
          async ({ step }) =>
            step.invoke("slow", { function: slow, timeout: "200ms" }).catch((error: Error) => error.message),
        );
        return [slow, caller];
      },
    });
    await client.send({ name: "t/hasty" });
    expect(await tables.ended("hasty")).toMatchObject({ output: "the called run did not end in time" });
  });
});

describe("events", () => {
  it("step.sendEvent starts the functions whose condition holds", async () => {
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "sender", triggers: [{ event: "t/send" }] }, async ({ step }) => {
          await step.sendEvent("tell", [
            { name: "t/told", data: { n: 1 } },
            { name: "t/told", data: { n: 2 } },
          ]);
        }),
        inngest.createFunction(
          { id: "second", triggers: [{ event: "t/told", if: "event.data.n > 1" }] },
          ({ event }) => event.data.n,
        ),
      ],
    });
    await client.send({ name: "t/send" });
    expect(await tables.ended("second")).toMatchObject({ output: 2 });
    expect(await tables.runs("second"), "the other event started none").toHaveLength(1);
  });

  it("the same request sent again, and the same id sent again, is one event and one run", async () => {
    const { client, executor } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "once", triggers: [{ event: "t/once" }] }, () => 1),
      ],
    });
    const request = {
      method: "POST",
      headers: { "x-inngest-event-id-seed": "1700000000000,c2VlZA==" },
      body: JSON.stringify([
        { name: "t/once", data: {} },
        { name: "t/once", data: {} },
      ]),
    };
    const [first, second] = await Promise.all(
      [1, 2].map(async () => (await executor.fetch("http://embedded.invalid/e/key", request)).json()),
    );
    expect(second).toEqual(first);
    expect(await tables.runs("once")).toHaveLength(2);
    await client.send({ id: "mine", name: "t/once" });
    await client.send({ id: "mine", name: "t/once" });
    expect(await tables.runs("once")).toHaveLength(3);
  });
});

describe("cancelling", () => {
  it("cancelOn ends a sleeping run, drops its queue jobs and leaves the others alone", async () => {
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction(
          {
            id: "sleeping",
            triggers: [{ event: "t/long" }],
            cancelOn: [{ event: "t/stop", if: "event.data.id == async.data.id" }],
          },
          async ({ step }) => {
            await step.sleep("long", "1h");
          },
        ),
      ],
    });
    await client.send([
      { name: "t/long", data: { id: "a" } },
      { name: "t/long", data: { id: "b" } },
    ]);
    await waitsOpen(2);
    await client.send({ name: "t/stop", data: { id: "a" } });
    const states = await tables.query(
      `SELECT events->0->'data'->>'id' AS id, state,
         (SELECT count(*)::int FROM pgboss.job j WHERE j.data->>'run' = r.id AND j.state = 'created') AS jobs
       FROM durable.run r ORDER BY 1`,
    );
    expect(states).toEqual([
      { id: "a", state: "cancelled", jobs: 0 },
      { id: "b", state: "running", jobs: 1 },
    ]);
  });

  it("a run cancelled while a step works keeps nothing of that step; it can be run again", async () => {
    let free = () => {};
    const gate = new Promise<void>((resolve) => {
      free = resolve;
    });
    let begun = 0;
    const { client, executor } = await start({
      functions: (inngest) => [
        inngest.createFunction(
          { id: "stoppable", triggers: [{ event: "t/stoppable" }] },
          async ({ step, event }) => {
            await step.run("work", async () => {
              begun += 1;
              await gate;
            });
            return event.data.n;
          },
        ),
      ],
    });
    await client.send({ name: "t/stoppable", data: { n: 5 } });
    await until("the step to begin", async () => begun === 1);
    const [run] = await tables.runs("stoppable");
    const id = run?.id ?? "";
    await expect(executor.rerun(id)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await executor.cancelRun(id)).toBe(true);
    free();
    expect(await executor.cancelRun(id), "a second time nothing happens").toBe(false);
    expect(await executor.cancelRun("nobody")).toBe(false);
    await expect(executor.rerun("nobody")).rejects.toMatchObject({ code: "NOT_FOUND" });
    const again = await executor.rerun(id);
    const done = await until("the second run", async () =>
      (await tables.runs("stoppable")).find((row) => row.id === again && row.state === "completed"),
    );
    expect(done.output).toBe(5);
    expect(await tables.query(`SELECT state FROM durable.run WHERE id = $1`, [id])).toEqual([
      { state: "cancelled" },
    ]);
    expect(await tables.query(`SELECT 1 FROM durable.step WHERE run_id = $1`, [id])).toEqual([]);
  });
});

describe("what cannot go on fails with a sentence", () => {
  it("a step the executor does not support is named", async () => {
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "signal", triggers: [{ event: "t/signal" }] }, async ({ step }) =>
          step.waitForSignal("hand", { signal: "hand", timeout: "1h", onConflict: "fail" }),
        ),
      ],
    });
    await client.send({ name: "t/signal" });
    const message = "the embedded executor does not support WaitForSignal (step hand)";
    expect(await tables.ended("signal")).toMatchObject({ state: "failed", output: { message } });
  });

  it("a run whose function is gone says so", async () => {
    const first = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "old-name", triggers: [{ event: "t/old" }] }, async ({ step }) => {
          await step.sleep("nap", "300ms");
        }),
      ],
    });
    await first.client.send({ name: "t/old" });
    await waitsOpen(1);
    await first.stop();
    await tables.query("TRUNCATE durable.served_function");
    await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "new-name", triggers: [{ event: "t/new" }] }, () => 1),
      ],
    });
    const message = "the function test-old-name is not registered: was it renamed or removed?";
    expect(await tables.ended("old-name")).toMatchObject({ state: "failed", output: { message } });
  });

  it("a run whose process died at every attempt says so instead of killing the next one", async () => {
    const functions: TestExecutorOrder["functions"] = (inngest) => [
      inngest.createFunction(
        { id: "deadly", retries: 1, triggers: [{ event: "t/deadly" }] },
        () => "survived",
      ),
    ];
    const sender = await start({ functions, capacity: 0 });
    await sender.client.send({ name: "t/deadly" });
    await tables.query("UPDATE durable.run SET attempt = 1");
    await tables.query("UPDATE pgboss.job SET state = 'retry', started_on = now()");
    await start({ functions });
    const message = "the process died too often while it worked on this run";
    expect(await tables.ended("deadly")).toMatchObject({ state: "failed", output: { message } });
  });

  it("a result over the limit fails the run and names the step", async () => {
    const { client } = await start({
      functions: (inngest) => [
        inngest.createFunction({ id: "large", triggers: [{ event: "t/large" }] }, async ({ step }) =>
          step.run("too-much", () => "x".repeat(2_000_000)),
        ),
      ],
    });
    await client.send({ name: "t/large" });
    const run = await tables.ended("large");
    expect(run).toMatchObject({ state: "failed" });
    expect(JSON.stringify(run.output)).toMatch(
      /the result of step too-much has 20000\d\d bytes; 1048576 is the limit/,
    );
  });
});
