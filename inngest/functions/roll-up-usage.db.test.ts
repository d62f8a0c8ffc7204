import { expect, test } from "vitest";
import { rollUpUsageJob } from "@/inngest/functions/roll-up-usage";
import { db } from "@/lib/db";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { storedUsage, successRate } from "@/lib/indicators/usage-schema";
import { addDays } from "@/lib/time";
import { aListing } from "@/prisma/seed/test-listings";
import { aRunOf } from "@/prisma/seed/test-runs";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

const ago = (days: number) => addDays(new Date(), -days);

async function usageOf(versionId: string) {
  return storedUsage((await db().indicatorVersion.findUniqueOrThrow({ where: { id: versionId } })).usage);
}

test("counts what ran in the last 30 days, times what succeeded, and blames nobody for a refused request", async () => {
  const user = await aPerson();
  const [used, idle] = [await aListing(await aPerson()), await aListing(await aPerson())];
  for (const ms of [10, 20, 30, 40]) await aRunOf(user, used.indicatorId, ago(2), { wallMicros: ms * 1_000 });
  await aRunOf(user, used.indicatorId, ago(3), { outcome: "SANDBOX_TIMEOUT", wallMicros: 2_000_000 });
  await aRunOf(user, used.indicatorId, ago(1), { outcome: "VALIDATION" });
  await aRunOf(user, used.indicatorId, ago(31), { outcome: "SANDBOX_RUNTIME" });
  await aRunOf(user, idle.indicatorId, ago(31));

  expect((await runFunction(rollUpUsageJob)).output).toEqual({ processed: 1, failed: 0 });
  const usage = await usageOf(used.versionId);
  expect(usage).toMatchObject({ runs: 5, failures: 1, p50Ms: 25 });
  expect(usage?.p95Ms).toBeCloseTo(38.5, 9);
  expect(usage && successRate(usage)).toBe(0.8);
  expect(await usageOf(idle.versionId)).toBeNull();

  const seen = await getIndicator(used.slug, null);
  expect(seen.current?.usage).toEqual(usage);
  expect(seen.runs, "the card counts all versions").toBe(5);
});

test("running again counts anew; what has no run any more has no usage, what was not timed no time", async () => {
  const user = await aPerson();
  const { indicatorId, versionId } = await aListing(await aPerson());
  const at = await aRunOf(user, indicatorId);
  await runFunction(rollUpUsageJob);
  expect(await usageOf(versionId)).toMatchObject({ runs: 1, failures: 0, p50Ms: null, p95Ms: null });
  await db()
    .$executeRaw`UPDATE execution SET created_at = ${ago(40)} WHERE version_id = ${versionId}::uuid AND created_at = ${at}`;
  await runFunction(rollUpUsageJob);
  expect(await usageOf(versionId)).toBeNull();
});
