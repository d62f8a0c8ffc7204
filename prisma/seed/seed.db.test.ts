import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { reconcileBilling } from "@/lib/billing/data/reconcile";
import { db, inSnapshot } from "@/lib/db";
import { builtInSource } from "@/lib/indicators/built-in-source";
import { listIndicators } from "@/lib/indicators/data/list-indicators";
import { reviewQueue } from "@/lib/indicators/data/review-queue";
import { outputHash } from "@/lib/indicators/execution-hash";
import { MarketplaceQuery } from "@/lib/indicators/marketplace-schema";
import { formatVersion } from "@/lib/indicators/version-number";
import { listSymbols } from "@/lib/market-data/data/list-symbols";
import { readBars } from "@/lib/market-data/data/read-bars";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import { getProvider } from "@/lib/providers/data/get-provider";
import { ownProvider } from "@/lib/providers/data/own-provider";
import { sandbox } from "@/lib/sandbox/service";
import { sliceBars } from "@/lib/ta/bars";
import { INDICATORS } from "@/lib/ta/registry";
import { reconcileRecords } from "@/lib/trading/data/reconcile";
import { verifyPassword } from "@/lib/users/service/password-hash";
import { atrTrendChannel } from "@/prisma/seed/demo/atr-trend-channel";
import { momentumComposite } from "@/prisma/seed/demo/momentum-composite";
import { openingBalance } from "@/prisma/seed/demo/opening-balance";
import { ensureDemoPeople } from "@/prisma/seed/demo/people";
import { pullbackFinder } from "@/prisma/seed/demo/pullback-finder";
import { rangeCompassVersions } from "@/prisma/seed/demo/range-compass";
import { seedDemo } from "@/prisma/seed/demo/seed-demo";
import { trendRibbonVersions } from "@/prisma/seed/demo/trend-ribbon";
import { volatilityRegime } from "@/prisma/seed/demo/volatility-regime";
import { seedCatalogue } from "@/prisma/seed/seed-catalogue";

beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await seedDemo();
}, 240_000);

afterAll(async () => {
  await sandbox().stop();
});

async function counts(): Promise<Record<string, number | string>> {
  const [users, indicators, versions, licences, charges, runs, chunks, topUps, ...records] =
    await Promise.all([
      db().user.count(),
      db().indicator.count(),
      db().indicatorVersion.count(),
      db().licence.count(),
      db().charge.count(),
      db().execution.count(),
      db().candleChunk.count(),
      db().topUp.count(),
      db().accountEvent.count(),
      db().feeTerms.count(),
      db().verificationRun.count(),
      db().flag.count(),
      db().auditEvent.count({ where: { subjectKind: "provider" } }),
    ]);
  return { users, indicators, versions, licences, charges, runs, chunks, topUps, records: records.join() };
}

test("the catalogue has the built-ins for free and six marked markets", async () => {
  const builtIns = await db().indicator.findMany({
    where: { builtin: true, status: "listed", priceId: null, developer: { handle: "touchstone" } },
    select: { slug: true, currentVersionId: true },
  });
  expect(builtIns.map(({ slug }) => slug).sort()).toEqual(INDICATORS.map(({ id }) => id));
  expect(builtIns.every(({ currentVersionId }) => currentVersionId !== null)).toBe(true);
  const symbols = await listSymbols();
  expect(symbols.map(({ symbol }) => symbol)).toHaveLength(6);
  expect(symbols.every(({ synthetic, intervals }) => synthetic && intervals.length === 2)).toBe(true);
});

test("each built-in gives the library's own numbers, byte for byte", async () => {
  const { bars, datasetHash: barsKey } = await readBars({ symbol: "TST-TECH", interval: "1d" });
  for (const definition of INDICATORS) {
    const source = builtInSource(definition);
    const request = {
      userId: "test",
      source,
      sourceHash: definition.id,
      bars,
      barsKey,
      inputs: {},
    };
    const { outputs } = await sandbox().run(request);
    expect(outputHash(outputs), definition.id).toBe(outputHash(definition.compute(bars)));
  }
});

test.each([
  atrTrendChannel,
  momentumComposite,
  volatilityRegime,
  pullbackFinder,
  openingBalance,
  ...trendRibbonVersions,
  ...rangeCompassVersions,
])("$slug, $changelog has values, and no later bar changes one", async ({ slug, source }) => {
  const { bars } = await readBars({ symbol: "TST-ETH", interval: "1d", limitBars: 900 });
  const run = async (n: number) => {
    const part = sliceBars(bars, 0, n);
    const request = {
      userId: "test",
      source,
      sourceHash: slug,
      bars: part,
      barsKey: datasetHash(part),
      inputs: {},
    };
    return (await sandbox().run(request)).outputs;
  };
  const whole = await run(900);
  for (const series of Object.values(whole)) expect(series.some(Number.isFinite)).toBe(true);
  for (const n of [300, 601, 899]) {
    const prefix = Object.entries(whole).map(([name, series]) => [name, series.slice(0, n)]);
    expect(outputHash(await run(n)), `${n} bars`).toBe(outputHash(Object.fromEntries(prefix)));
  }
});

test("paid indicators are on offer and two versions wait with everything a curator needs", async () => {
  const { curator } = await ensureDemoPeople();
  const paid = await listIndicators(MarketplaceQuery.parse({ isFree: "false" }), null);
  expect(paid.items.map(({ slug }) => slug).toSorted()).toEqual([
    "atr-trend-channel",
    "momentum-composite",
    "range-compass",
    "volatility-regime",
  ]);
  const reviewed = await db().indicatorVersion.count({
    where: { status: "approved", reviewedBy: curator.userId },
  });
  expect(reviewed, "approved by the demo curator through the verb").toBe(7);
  const waiting = await reviewQueue(curator);
  expect(waiting.map(({ indicator, version }) => `${indicator.slug} ${version.version}`)).toEqual([
    "pullback-finder 1.0.0",
    "volatility-regime 1.1.0",
  ]);
  for (const { version } of waiting) expect(version.source).toContain("export default indicator");
});

test("the catalogue shows every state a version can be in, and every way a listing is offered", async () => {
  const versions = await db().indicatorVersion.findMany({
    where: { indicator: { builtin: false } },
    select: { status: true, major: true, minor: true, patch: true, indicator: { select: { slug: true } } },
  });
  const inState = (status: string) =>
    versions
      .filter((version) => version.status === status)
      .map(({ indicator, ...number }) => `${indicator.slug} ${formatVersion(number)}`)
      .toSorted();
  expect(inState("yanked")).toEqual(["trend-ribbon 1.1.0"]);
  expect(inState("suspended")).toEqual(["range-compass 1.1.0"]);
  expect(inState("rejected")).toEqual(["sure-signal 1.0.0"]);
  expect(inState("draft")).toEqual(["volume-shock 1.0.0"]);
  const prices = await db().indicatorPrice.findMany({
    where: { indicator: { slug: "range-compass" } },
    orderBy: { seq: "asc" },
  });
  expect(prices.map(({ monthMinor }) => monthMinor)).toEqual([599n, 799n]);
  expect(await db().indicatorInvite.count({ where: { indicator: { slug: "opening-balance" } } })).toBe(1);
});

test("the demo's trade has a review with a reply, a refund by rule and a renewed month", async () => {
  const reviews = await db().review.findMany({ select: { stars: true, reply: true } });
  expect(reviews).toHaveLength(5);
  expect(reviews.filter(({ reply }) => reply !== null)).toHaveLength(2);
  const refunded = await db().licence.findMany({ where: { status: "refunded" }, select: { user: true } });
  expect(refunded.map(({ user }) => user.handle)).toEqual(["jon"]);
  const months = await db().licence.findMany({
    where: { indicator: { slug: "range-compass" } },
    orderBy: { periodNo: "asc" },
  });
  expect(months.map(({ status, periodNo }) => [status, periodNo])).toEqual([
    ["expired", 1],
    ["active", 2],
  ]);
});

test("providers are in every state, with records that hold and measures that tell them apart", async () => {
  const { provider: petra, curator } = await ensureDemoPeople();
  const providers = await db().provider.findMany({ include: { account: true, stats: true } });
  const inState = (status: string) =>
    providers.filter((one) => one.status === status).map(({ displayName }) => displayName);
  expect(inState("approved")).toHaveLength(6);
  expect([inState("pending"), inState("suspended"), inState("closed")]).toEqual([
    ["Index and gold"],
    ["All in on technology"],
    ["Small coin hunter"],
  ]);
  expect(await ownProvider(petra)).toMatchObject({ status: "approved", displayName: "Petra's swing book" });
  const proofs = await inSnapshot((tx) => reconcileRecords(tx));
  expect(proofs.filter(({ differences }) => differences !== 0n)).toEqual([]);
  const measured = async (name: string) => {
    const { id } = providers.find(({ displayName }) => displayName === name) ?? { id: "" };
    const { metrics } = await getProvider(id, "all", curator);
    if (metrics === null) throw new Error(`${name} is not measured`);
    return metrics;
  };
  const [good, losing, grid, rare] = [
    await measured("Petra's swing book"),
    await measured("Fast ether"),
    await measured("Never a losing trade"),
    await measured("Six trades a year"),
  ];
  expect(good.sharpe).toBeGreaterThan(1);
  expect(providers.find(({ userId }) => userId === petra.userId)?.publicFlags).toBe(0);
  expect(losing.totalReturn).toBeLessThan(0);
  expect(grid.winRate, "closed trades alone look brilliant").toBeGreaterThan(0.99);
  expect(grid.maxDrawdown, "the marks tell").toBeGreaterThan(0.4);
  expect(rare.trades).toBeLessThan(10);
  const verdicts = await db().verificationRun.findMany({ select: { verdict: true, provider: true } });
  const failed = verdicts
    .filter(({ verdict }) => verdict === "failed")
    .map((run) => run.provider.displayName);
  expect([verdicts.length, failed]).toEqual([8, ["Never a losing trade"]]);
  expect((await measured("Small coin hunter")).asOf).toBe("2026-06-24T00:00:00.000Z");
  expect(await db().anchorRoot.count()).toBeGreaterThan(300);
});

test("every demo login opens its person", async () => {
  const logins = JSON.parse(readFileSync(new URL("../demo-logins.json", import.meta.url), "utf8"));
  for (const { email, password } of logins) {
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    expect(await verifyPassword(user.passwordHash, password), email).toBe(true);
  }
});

test("the books balance after the demo's purchases, and every demo run succeeded", async () => {
  const lines = await inSnapshot((tx) => reconcileBilling(tx));
  expect(lines.filter(({ differences }) => differences !== 0n)).toEqual([]);
  const failed = await db().execution.count({ where: { outcome: { not: "ok" } } });
  expect(failed).toBe(0);
});

test("seeding again, with markers or after an interruption, changes nothing", async () => {
  const before = await counts();
  await seedDemo();
  expect(await counts()).toEqual(before);
  await db().seedMarker.deleteMany({});
  await seedCatalogue();
  await seedDemo();
  expect(await counts()).toEqual(before);
});

test("demo data is refused beside a payment key and on a deployed installation that did not ask for it", () => {
  const refused = (settings: Record<string, string>) => {
    const run = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "prisma/seed-demo.ts"], {
      env: { ...process.env, ...settings },
      encoding: "utf8",
    });
    return [run.status, run.stderr.trim()];
  };
  expect(refused({ TOUCHSTONE_MODE: "deployed" })).toEqual([
    1,
    "Demo data in deployed mode needs SEED_DEMO=true.",
  ]);
  expect(refused({ STRIPE_SECRET_KEY: "sk_test_1" })).toEqual([
    1,
    "Demo data is refused beside STRIPE_SECRET_KEY.",
  ]);
});
