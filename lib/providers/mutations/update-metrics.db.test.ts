import { beforeAll, expect, it } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getProvider } from "@/lib/providers/data/get-provider";
import { providersToMeasure } from "@/lib/providers/data/providers-to-measure";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import { measureProvider } from "@/lib/providers/mutations/measure-provider";
import { updateProviderMetrics } from "@/lib/providers/mutations/update-metrics";
import { addDays } from "@/lib/time";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider } from "@/scripts/testing/providers";
import { aDeposit, aFill, anAccount, append } from "@/scripts/testing/trading-accounts";

const job = systemActor("test", "test");
const LISTED = new Date("2026-02-01T00:00:00.000Z");
const NOW = new Date("2026-02-11T02:00:00.000Z");
let curator: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
});

/** Doubles the money before the listing and loses half of it after. */
async function aRecord() {
  const owner = await aPerson();
  const accountId = await anAccount(owner);
  const trade = (day: string, side: "buy" | "sell", price: string) =>
    aFill({ side, qty: "1", price, fee: null, executedAtMs: Date.parse(`${day}T12:00:00Z`) });
  await append(
    owner,
    accountId,
    [
      aDeposit({ amount: "1000" }),
      trade("2026-01-10", "buy", "1000"),
      trade("2026-01-10", "sell", "2000"),
      trade("2026-02-05", "buy", "2000"),
      trade("2026-02-05", "sell", "1000"),
    ],
    Date.parse("2026-02-06T00:00:00Z"),
  );
  const provider = await aProvider(curator, { owner, accountId });
  await db().provider.update({ where: { id: provider.providerId }, data: { listedAt: LISTED } });
  return provider;
}

it("what was before the listing counts in no window, and what is undefined is null", async () => {
  const { providerId } = await aRecord();
  expect(await updateProviderMetrics(job, [providerId], NOW)).toBe(1);
  for (const window of ["all", "30d", "365d"] as const) {
    const { metrics } = await getProvider(providerId, window, null);
    expect(metrics, window).toMatchObject({
      window,
      n: 10,
      trades: 1,
      winRate: 0,
      profitFactor: 0,
      cagr: null,
      calmar: null,
      followerReturn: null,
      asOf: "2026-02-11T00:00:00.000Z",
    });
    expect(metrics?.totalReturn).toBeCloseTo(-0.5, 12);
    expect(metrics?.maxDrawdown).toBeCloseTo(0.5, 12);
  }
});

it("days without a price are counted, and the line on the card spans them", async () => {
  const { owner, accountId, providerId } = await aRecord();
  const buy = { side: "buy", qty: "0.1", price: "1000", fee: null } as const;
  const held = aFill({ ...buy, executedAtMs: Date.parse("2026-02-08T12:00:00Z") });
  await append(owner, accountId, [held], Date.parse("2026-02-08T13:00:00Z"));
  await updateProviderMetrics(job, [providerId], NOW);
  const { coverage } = await getProvider(providerId, "all", null);
  expect(coverage).toEqual({ missingDays: 3, expectedDays: expect.any(Number) });
  expect(coverage?.expectedDays).toBeGreaterThanOrEqual(31);
  const { curve } = await db().providerStats.findUniqueOrThrow({
    where: { providerId_window: { providerId, window: "all" } },
  });
  expect(curve).toEqual([1, 1, 1, 1, 1, 0.5, 0.5, 0.5]);
});

it("measuring twice stores the same, and once a day is enough", async () => {
  const { providerId } = await aRecord();
  const isDue = async (now: Date) => (await providersToMeasure({ now, limit: 10_000 })).includes(providerId);
  expect(await isDue(NOW)).toBe(true);
  await updateProviderMetrics(job, [providerId], NOW);
  const stored = () => db().providerStats.findMany({ where: { providerId }, orderBy: { window: "asc" } });
  const first = await stored();
  expect(first).toHaveLength(4);
  expect(await isDue(NOW)).toBe(false);
  expect(await isDue(addDays(NOW, 1))).toBe(true);
  await db().providerStats.updateMany({ where: { providerId }, data: { asOf: addDays(NOW, 1) } });
  await updateProviderMetrics(job, [providerId], NOW);
  expect((await stored()).map(({ asOf }) => asOf)).toEqual(first.map(() => addDays(NOW, 1)));
});

it("a listed record without events is measured as well: it must not come up again all day", async () => {
  const { providerId } = await aProvider(curator);
  expect(await updateProviderMetrics(job, [providerId], NOW)).toBe(1);
  const { metrics } = await getProvider(providerId, "all", null);
  expect(metrics).toMatchObject({ n: 0, trades: 0, totalReturn: null, sharpe: null, asOf: null });
});

it("what was never listed is not measured", async () => {
  const { providerId } = await anApplicant();
  expect(await updateProviderMetrics(job, [providerId], NOW)).toBe(0);
  const admin = await aPerson("ADMIN");
  await expect(measureProvider(admin, providerId)).rejects.toEqual(
    expect.objectContaining({ code: "UNPROCESSABLE" }),
  );
  await expect(measureProvider(curator, providerId)).rejects.toEqual(
    expect.objectContaining({ code: "FORBIDDEN" }),
  );
});

it("strangers see listed providers only; owners and curators see every one of theirs", async () => {
  const { owner, providerId } = await anApplicant();
  const stranger = await aPerson();
  const refusal = expect.objectContaining({ code: "NOT_FOUND" });
  for (const reader of [null, stranger])
    await expect(getProvider(providerId, "all", reader)).rejects.toEqual(refusal);
  expect((await getProvider(providerId, "all", owner)).status).toBe("pending");
  await changeProvider({ actor: curator, providerId, act: "approve", input: {} });
  expect((await getProvider(providerId, "all", null)).metrics).toBeNull();
  await changeProvider({ actor: curator, providerId, act: "suspend", input: { notes: "Looked at." } });
  await expect(getProvider(providerId, "all", null)).rejects.toEqual(refusal);
  expect((await getProvider(providerId, "all", curator)).status).toBe("suspended");
});
