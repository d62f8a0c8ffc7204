import { expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { tellUnderperforming } from "@/lib/providers/mutations/tell-underperforming";
import { ProviderMetrics } from "@/lib/providers/performance-schema";
import { addDays } from "@/lib/time";
import { aPerson } from "@/scripts/testing/people";
import { aProvider, type TestProvider } from "@/scripts/testing/providers";

const START = new Date("2026-01-05T04:00:00Z");
const job = systemActor("test", "test");

const NOTHING = Object.fromEntries(Object.keys(ProviderMetrics.shape).map((name) => [name, null]));
const GOOD = { trades: 40, winRate: 0.6, maxDrawdown: 0.1, sharpe: 1.1 };
const BAD = { ...GOOD, winRate: 0.35, sharpe: 0.2 };

/** What the job of 02:00 has stored on a day. */
async function measure(day: number, measured: typeof GOOD, { providerId }: TestProvider): Promise<Date> {
  const asOf = addDays(START, day);
  const values = {
    ...NOTHING,
    ...{ window: "all", periodsPerYear: 365, riskFreeRate: 0, n: 90, asOf: asOf.toISOString() },
    ...measured,
  };
  const key = { providerId, window: "all" as const };
  const row = { n: 90, values: ProviderMetrics.parse(values), asOf };
  await db().providerStats.upsert({
    where: { providerId_window: key },
    create: { ...key, ...row },
    update: row,
  });
  return asOf;
}

/** The page that begins just before a provider: others of the database stay as they are. */
const tell = async (now: Date, { providerId }: TestProvider) => {
  const before = await db().provider.findFirst({
    where: { id: { lt: providerId } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return await tellUnderperforming(job, { now, after: before?.id ?? null, limit: 1 });
};
const newsOf = async ({ owner }: TestProvider) =>
  (
    await db().notification.findMany({
      where: { userId: owner.userId, kind: "provider-underperforms" },
      orderBy: { id: "asc" },
    })
  ).map(({ data }) => data);
const episodesOf = ({ providerId }: TestProvider) =>
  db().providerEpisode.findMany({ where: { providerId }, orderBy: { beganAt: "asc" } });

it("weeks of bad days are told once; after 14 good days the next ones are told again", async () => {
  const provider = await aProvider(await aPerson("CURATOR"));
  const live = async (from: number, to: number, measured: typeof GOOD) => {
    let told = 0;
    for (let day = from; day < to; day += 1) {
      const now = await measure(day, measured, provider);
      told += (await tell(now, provider)).told;
      expect((await tell(now, provider)).told, "the job runs twice").toBe(0);
    }
    return told;
  };
  expect(await live(0, 28, BAD)).toBe(1);
  expect(await newsOf(provider)).toMatchObject([
    { reasons: ["win rate 35.0 % (below 40.0 %)", "Sharpe ratio 0.20 (below 0.50)"] },
  ]);
  expect(await live(28, 40, GOOD)).toBe(0);
  expect(await live(40, 41, BAD), "a relapse is the same episode").toBe(0);
  expect(await live(41, 56, GOOD)).toBe(0);
  expect(await episodesOf(provider)).toMatchObject([
    { beganAt: START, goodSince: addDays(START, 41), endedAt: addDays(START, 55) },
  ]);
  expect(await live(56, 58, BAD)).toBe(1);
  expect(await newsOf(provider)).toHaveLength(2);
  const audited = await db().auditEvent.findMany({
    where: { subjectId: provider.providerId, action: { startsWith: "provider.underperformance" } },
    orderBy: { id: "asc" },
  });
  expect(audited.map(({ action }) => action.split("-").at(-1))).toEqual(["began", "ended", "began"]);
});

it("two runs at once begin one episode", async () => {
  const other = await aProvider(await aPerson("CURATOR"));
  const now = await measure(0, BAD, other);
  const told = await Promise.all([1, 2, 3].map(async () => (await tell(now, other)).told));
  expect(told.toSorted()).toEqual([0, 0, 1]);
  expect(await newsOf(other)).toHaveLength(1);
});

it("measures that are days old, and providers who are not listed, are left alone", async () => {
  const [stale, suspended] = [
    await aProvider(await aPerson("CURATOR")),
    await aProvider(await aPerson("CURATOR")),
  ];
  await measure(0, BAD, stale);
  await tell(addDays(START, 3), stale);
  await measure(0, BAD, suspended);
  await db().provider.update({ where: { id: suspended.providerId }, data: { status: "suspended" } });
  await tell(START, suspended);
  expect([await episodesOf(stale), await episodesOf(suspended)]).toEqual([[], []]);
});
