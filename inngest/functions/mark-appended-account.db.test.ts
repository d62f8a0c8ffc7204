import { expect, it } from "vitest";
import { accountAppended } from "@/inngest/events";
import { markAppendedAccount } from "@/inngest/functions/mark-appended-account";
import { provideJobEngine } from "@/lib/jobs/service";
import { readPositions } from "@/lib/trading/data/read-positions";
import { feedEvents, voidEvent } from "@/lib/trading/mutations/feed-events";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";
import { aFill, anAccount, append } from "@/scripts/testing/trading-accounts";

it("new events are derived at once; the same news again does nothing", async () => {
  const actor = await aPerson();
  const accountId = await anAccount(actor);
  const { headSeq } = await append(actor, accountId, [aFill()]);
  const event = { name: accountAppended.name, data: { accountId, headSeq: headSeq.toString() } };
  expect((await runFunction(markAppendedAccount, { event })).output).toEqual({ derived: 1 });
  expect(await readPositions(accountId)).toMatchObject([{ symbol: "BTCUSD", qty: "0.5" }]);
  expect((await runFunction(markAppendedAccount, { event })).output).toEqual({ derived: 0 });
});

it("a rate that nobody has leaves the profit open and the account marked", async () => {
  const actor = await aPerson();
  const accountId = await anAccount(actor);
  const fee = { amount: "0.1", currency: "NOBODYHAS" };
  await append(actor, accountId, [aFill({ fee }), aFill({ side: "sell", qty: "0.2", fee })]);
  const event = { name: accountAppended.name, data: { accountId, headSeq: "2" } };
  expect((await runFunction(markAppendedAccount, { event })).output).toEqual({ derived: 1 });
  expect(await readPositions(accountId)).toMatchObject([{ qty: "0.3", realised: null }]);
});

it("is told once for each feed that appended something, after the commit, and its failure fails nobody", async () => {
  const actor = await aPerson();
  const accountId = await anAccount(actor);
  const told: string[] = [];
  provideJobEngine({
    kind: "embedded",
    jobs: [],
    requestRun: async () => {},
    announce: async ({ name, id }) => {
      told.push(`${name} ${id}`);
      throw new Error("the executor is away");
    },
    cancelRun: async () => {},
    health: async () => null,
  });
  try {
    const { executedAtMs: _, ...fill } = aFill();
    const input = { events: [{ ...fill, executedAt: "2026-01-02T09:31:00Z" }] };
    await feedEvents({ actor, accountId, input });
    await feedEvents({ actor, accountId, input });
    await voidEvent({ actor, accountId, input: { seq: 1 } });
  } finally {
    provideJobEngine(null);
  }
  expect(told).toEqual([1, 2].map((seq) => `trading/account.appended ${accountId}:${seq}`));
});
