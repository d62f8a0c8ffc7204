import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { idempotently } from "@/lib/idempotency";

function caller() {
  let runs = 0;
  const actorId = randomUUID();
  const run = (key: string | undefined, input: string, refuse = false) =>
    inTransaction((tx) =>
      idempotently(tx, { actorId, key, operation: "test.run", input }, async () => {
        runs += 1;
        if (refuse) throw new AppError("PAYMENT_REQUIRED", "Too little.");
        return { run: runs };
      }),
    );
  return { run, runs: () => runs, actorId };
}

describe("idempotently", () => {
  it("gives a replay the stored answer and runs once", async () => {
    const { run, runs } = caller();
    const key = randomUUID();
    expect(await run(key, "a")).toEqual(await run(key, "a"));
    expect(runs()).toBe(1);
  });

  it("runs once when the same key arrives 20 times at once", async () => {
    const { run, runs } = caller();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => run(key, "a")));
    expect(new Set(answers.map(({ run: n }) => n)).size).toBe(1);
    expect(runs()).toBe(1);
  });

  it("refuses the same key with another input", async () => {
    const { run } = caller();
    const key = randomUUID();
    await run(key, "a");
    await expect(run(key, "b")).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
  });

  it("keeps no key after a refusal, so the client may try again", async () => {
    const { run } = caller();
    const key = randomUUID();
    await expect(run(key, "a", true)).rejects.toMatchObject({ code: "PAYMENT_REQUIRED" });
    expect(await run(key, "a")).toEqual({ run: 2 });
  });

  it("keeps the keys of two people apart", async () => {
    const key = randomUUID();
    const [one, two] = [caller(), caller()];
    await one.run(key, "a");
    await two.run(key, "b");
    expect([one.runs(), two.runs()]).toEqual([1, 1]);
  });
});
