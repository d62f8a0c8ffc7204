import { expect, it } from "vitest";
import { flagProvidersJob } from "@/inngest/functions/flag-providers";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { addDays } from "@/lib/time";
import { loadCheckedRecords } from "@/lib/verification/data/load-checked-records";
import { providersToFlag } from "@/lib/verification/data/providers-to-verify";
import { verifyLoaded } from "@/lib/verification/mutations/verify-provider";
import { aFinding, flagged } from "@/scripts/testing/flags";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider, type TestProvider } from "@/scripts/testing/providers";
import { runFunction } from "@/scripts/testing/run-function";
import { aDeposit, append } from "@/scripts/testing/trading-accounts";

const job = systemActor("test", "test");
const runJob = async () => expect(await runFunction(flagProvidersJob)).toMatchObject({ state: "completed" });
/** A run that began at `startedAt`. */
async function verify({ providerId }: TestProvider, startedAt = new Date()): Promise<void> {
  const [record] = await loadCheckedRecords([providerId], { periodDays: 90, now: startedAt });
  if (record === undefined) throw new Error("the provider has no record");
  await verifyLoaded(job, record, { periodDays: 90, batchKey: undefined, startedAt });
}
const isDue = async ({ providerId }: TestProvider, now = new Date()) =>
  (await providersToFlag({ batchKey: "another", after: null, limit: 1_000, now })).includes(providerId);

it("verifies listed records that nobody has checked once a day, and what waits for a review not at all", async () => {
  const curator = await aPerson("CURATOR");
  const [provider, waiting] = [await aProvider(curator), await anApplicant()];
  await runJob();
  await runJob();
  const runs = async ({ providerId }: TestProvider) =>
    await db().verificationRun.count({ where: { providerId, batchKey: { startsWith: "flags:" } } });
  expect([await runs(provider), await runs(waiting)]).toEqual([1, 0]);
});

it("a record is due again when it has changed since its last run", async () => {
  const provider = await aProvider(await aPerson("CURATOR"));
  expect(await isDue(provider), "nobody has checked it").toBe(true);
  await verify(provider);
  expect(await isDue(provider)).toBe(false);
  await append(provider.owner, provider.accountId, [aDeposit()], Date.now());
  expect(await isDue(provider)).toBe(true);
});

it("a flag that was quiet for 14 days brings its record back, and is cleared by what the run finds", async () => {
  const provider = await aProvider(await aPerson("CURATOR"));
  await append(provider.owner, provider.accountId, [aDeposit()]);
  const now = new Date();
  await flagged(provider, [aFinding("ledger-integrity", "warn")], addDays(now, -30));
  const state = async () =>
    await db().flag.findFirstOrThrow({
      where: { subjectId: provider.providerId },
      select: { state: true, quietSince: true },
    });
  await verify(provider, addDays(now, -20));
  expect(await state()).toEqual({ state: "open", quietSince: addDays(now, -20) });
  await verify(provider, addDays(now, -7));
  expect((await state()).state).toBe("open");
  await runJob();
  expect((await state()).state).toBe("cleared");
  expect(await isDue(provider)).toBe(false);
});
