import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { listProviders } from "@/lib/providers/data/list-providers";
import { PROVIDER_RANKS } from "@/lib/providers/data/provider-ranks";
import { PROVIDER_SORTS, ProviderListQuery, ProviderPage } from "@/lib/providers/list-schema";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import { addDays } from "@/lib/time";
import { aPerson } from "@/scripts/testing/people";
import { aProvider, measured, type StoredMeasures } from "@/scripts/testing/providers";
import { rebuild } from "@/scripts/testing/ranked-lists";
import { anAccount } from "@/scripts/testing/trading-accounts";

let curator: UserActor;

interface Described extends StoredMeasures {
  name: string;
  strategy?: string;
  level?: number;
  rating?: { sum: number; count: number };
  paper?: boolean;
  listedAt?: Date;
  riskLevel?: "low" | "medium" | "high";
  feeMinor?: bigint;
  publicFlags?: number;
}

/** A listed provider whose name begins with the suite's mark. */
async function listed(mark: string, described: Described): Promise<string> {
  const { name, strategy = "Follows a trend.", level, rating, paper, listedAt, riskLevel } = described;
  const owner = await aPerson();
  const accountId = await anAccount(owner, paper ? { kind: "paper" } : {});
  const { providerId } = await aProvider(curator, { owner, accountId });
  const { feeTermsId } = await db().provider.update({
    where: { id: providerId },
    data: {
      displayName: `${mark} ${name}`,
      strategy,
      ...(level !== undefined && { level }),
      ...(rating && { ratingSum: rating.sum, ratingCount: rating.count }),
      ...(listedAt && { listedAt }),
      ...(riskLevel && { riskLevel }),
      ...(described.publicFlags !== undefined && { publicFlags: described.publicFlags }),
    },
  });
  if (described.feeMinor !== undefined) {
    const terms = { providerId, version: 2, subscriptionMinor: described.feeMinor, performanceBps: 0 };
    const { id } = await db().feeTerms.create({ data: { id: randomUUID(), ...terms } });
    expect(id).not.toBe(feeTermsId);
    await db().provider.update({ where: { id: providerId }, data: { feeTermsId: id } });
  }
  await measured(providerId, described);
  return providerId;
}

async function pageOf(query: Record<string, string>) {
  const page = await listProviders(ProviderListQuery.parse(query));
  return ProviderPage.parse(page);
}

/** Names after the mark, in the order of the list. */
async function names(mark: string, query: Record<string, string> = {}): Promise<string[]> {
  const { items } = await pageOf({ q: mark, limit: "100", ...query });
  return items.map(({ displayName }) => displayName.replace(`${mark} `, ""));
}

beforeAll(async () => {
  curator = await aPerson("CURATOR");
});

describe("filters and orders", () => {
  const mark = `m${randomUUID().slice(0, 8)}`;
  beforeAll(async () => {
    const now = new Date();
    const asOf = now.toISOString();
    await listed(mark, {
      name: "Steady",
      strategy: "Buys breakouts, 100% systematic.",
      level: 2,
      rating: { sum: 45, count: 10 },
      riskLevel: "low",
      feeMinor: 0n,
      curve: [1, 1.1, 1.3],
      listedAt: addDays(now, -90),
      values: {
        sharpeLow95: 1.2,
        sharpe: 2,
        sortino: 3,
        totalReturn: 0.3,
        winRate: 0.6,
        maxDrawdown: 0.05,
        asOf,
      },
    });
    await listed(mark, {
      name: "Lucky",
      strategy: "One_big bet after another.",
      level: 0,
      rating: { sum: 5, count: 1 },
      riskLevel: "high",
      feeMinor: 9_900n,
      publicFlags: 1,
      listedAt: addDays(now, -10),
      values: {
        sharpeLow95: -0.5,
        sharpe: 4,
        sortino: 9,
        totalReturn: 2,
        winRate: 0.9,
        maxDrawdown: 0.4,
        asOf,
      },
    });
    await listed(mark, {
      name: "Middling",
      level: 1,
      feeMinor: 2_900n,
      listedAt: addDays(now, -30),
      values: {
        sharpeLow95: 0.1,
        sharpe: 0.8,
        sortino: 1,
        totalReturn: 0.1,
        winRate: 0.5,
        maxDrawdown: 0.2,
        asOf,
      },
    });
    await listed(mark, { name: "Unmeasured", feeMinor: 2_901n, listedAt: addDays(now, -1) });
    await listed(mark, { name: "Paper", paper: true, values: { sharpeLow95: 5, maxDrawdown: 0 } });
    await rebuild(PROVIDER_RANKS);
  });

  test("without a filter every actual record is listed, best lower bound first and undefined ones last", async () => {
    expect(await names(mark)).toEqual(["Steady", "Middling", "Lucky", "Unmeasured"]);
    const { items, total } = await pageOf({ q: mark });
    expect(total).toBe(4);
    expect(items[0]).toMatchObject({
      level: 2,
      simulated: false,
      riskLevel: "low",
      rating: { average: 4, count: 10 },
      fees: { subscriptionFee: { amount: "0", currency: "USD" } },
      metrics: { sharpe: 2, sharpeLow95: 1.2, maxDrawdown: 0.05, followerReturn: null },
      curve: [1, 1.1, 1.3],
    });
  });

  test.each<[string, string[]]>([
    ["totalReturn", ["Lucky", "Steady", "Middling", "Unmeasured"]],
    ["sharpe", ["Lucky", "Steady", "Middling", "Unmeasured"]],
    ["sortino", ["Lucky", "Steady", "Middling", "Unmeasured"]],
    ["winRate", ["Lucky", "Steady", "Middling", "Unmeasured"]],
    ["newest", ["Unmeasured", "Lucky", "Middling", "Steady"]],
  ])("sorted by %s", async (sort, expected) => {
    expect(await names(mark, { sort })).toEqual(expected);
  });

  test("sorted by rating one vote of five stars is below ten of four and a half", async () => {
    expect((await names(mark, { sort: "rating" })).slice(0, 2)).toEqual(["Steady", "Lucky"]);
  });

  test.each<[Record<string, string>, string[]]>([
    [{ minRating: "4" }, ["Steady"]],
    [{ minRating: "4.01" }, []],
    [{ minRating: "0" }, ["Steady", "Lucky"]],
    [{ minWinRate: "0.6" }, ["Steady", "Lucky"]],
    [{ minWinRate: "0.61" }, ["Lucky"]],
    [{ minWinRate: "0" }, ["Steady", "Middling", "Lucky"]],
    [{ minSharpe: "0.8" }, ["Steady", "Middling", "Lucky"]],
    [{ minSharpe: "0.81" }, ["Steady", "Lucky"]],
    [{ maxDrawdown: "0.2" }, ["Steady", "Middling"]],
    [{ maxDrawdown: "0.19" }, ["Steady"]],
    [{ maxDrawdown: "1" }, ["Steady", "Middling", "Lucky"]],
    [{ minTrackDays: "30" }, ["Steady", "Middling"]],
    [{ minTrackDays: "31" }, ["Steady"]],
    [{ minTrackDays: "0" }, ["Steady", "Middling", "Lucky", "Unmeasured"]],
    [{ riskLevel: "low" }, ["Steady"]],
    [{ riskLevel: "medium" }, ["Middling", "Unmeasured"]],
    [{ minLevel: "L0" }, ["Steady", "Middling", "Lucky", "Unmeasured"]],
    [{ minLevel: "L1" }, ["Steady", "Middling"]],
    [{ minLevel: "L2" }, ["Steady"]],
    [{ minLevel: "L3" }, []],
    [{ maxSubscriptionFee: "0" }, ["Steady"]],
    [{ maxSubscriptionFee: "2900" }, ["Steady", "Middling"]],
    [{ maxSubscriptionFee: "2899" }, ["Steady"]],
    [{ flagged: "false" }, ["Steady", "Middling", "Unmeasured"]],
    [{ flagged: "true" }, ["Lucky"]],
    [{ simulated: "true" }, ["Paper"]],
    [{ simulated: "false", minSharpe: "1", flagged: "false", riskLevel: "low" }, ["Steady"]],
  ])("%j leaves what is at the boundary and no more", async (query, expected) => {
    expect(await names(mark, query)).toEqual(expected);
    expect((await pageOf({ q: mark, ...query })).total).toBe(expected.length);
  });

  test.each<[string, string[]]>([
    ["STEADY", ["Steady"]],
    ["tead", ["Steady"]],
    ["breakouts", ["Steady"]],
    ["big   bet", ["Lucky"]],
    ["100%", ["Steady"]],
    ["%", ["Steady"]],
    ["_", ["Lucky"]],
    ["'", []],
    ["\\", []],
    ["'; DROP TABLE provider_rank; --", []],
    ["') OR ('1'='1", []],
    ["1::text || pg_sleep(10)", []],
  ])("the search %s is text and nothing else", async (words, expected) => {
    expect(await names(mark, { q: `${mark} ${words}` })).toEqual(expected);
  });

  test("words stand anywhere in name and strategy, each of them", async () => {
    expect(await names(mark, { q: `trend ${mark}` })).toEqual(["Middling", "Unmeasured"]);
    expect((await pageOf({ q: "   " })).items.length).toBeGreaterThanOrEqual(4);
  });
});

describe("what is listed", () => {
  const mark = `w${randomUUID().slice(0, 8)}`;

  test("vanishes at once when it is suspended, hidden or hidden by its flags, and comes back at once", async () => {
    const own = `${mark}f`;
    const providerId = await listed(own, { name: "Fresh" });
    expect(await names(own), "an approval does not wait for the next build").toEqual(["Fresh"]);
    for (const hidden of [{ isHidden: true }, { flagHidden: true }]) {
      await db().provider.update({ where: { id: providerId }, data: hidden });
      expect(await names(own), JSON.stringify(hidden)).toEqual([]);
      await rebuild(PROVIDER_RANKS);
      await db().provider.update({ where: { id: providerId }, data: { isHidden: false, flagHidden: false } });
      expect(await names(own)).toEqual(["Fresh"]);
    }
    const change = { actor: curator, providerId, input: { notes: "Looked at." } };
    await changeProvider({ ...change, act: "suspend" });
    expect(await names(own)).toEqual([]);
    await rebuild(PROVIDER_RANKS);
    await changeProvider({ ...change, act: "reinstate" });
    expect(await names(own), "it had left the list").toEqual(["Fresh"]);
  });

  test("is not shown as better than it is now: level, flags and fees are today's", async () => {
    const own = `${mark}x`;
    const providerId = await listed(own, { name: "Falling", level: 3, feeMinor: 100n });
    await rebuild(PROVIDER_RANKS);
    const found = async (query: Record<string, string>) => (await names(own, query)).length === 1;
    const questions: Record<string, string>[] = [
      { minLevel: "L3" },
      { flagged: "false" },
      { maxSubscriptionFee: "100" },
    ];
    expect(await Promise.all(questions.map(found))).toEqual([true, true, true]);
    const terms = { providerId, version: 3, subscriptionMinor: 101n, performanceBps: 0 };
    const { id: feeTermsId } = await db().feeTerms.create({ data: { id: randomUUID(), ...terms } });
    const data = { level: 2, publicFlags: 1, feeTermsId };
    await db().provider.update({ where: { id: providerId }, data });
    expect(await Promise.all(questions.map(found))).toEqual([false, false, false]);
  });

  test("has marks for 95 % of its days: with more of them missing a record is not ranked", async () => {
    const own = `${mark}y`;
    const values = { sharpeLow95: 1 };
    await listed(own, { name: "Enough", values, coverage: { missingDays: 5, expectedDays: 100 } });
    await listed(own, { name: "Holes", values, coverage: { missingDays: 6, expectedDays: 100 } });
    await rebuild(PROVIDER_RANKS);
    expect(await names(own)).toEqual(["Enough"]);
  });
});

describe("pages", () => {
  const mark = `p${randomUUID().slice(0, 8)}`;
  const ids: string[] = [];
  beforeAll(async () => {
    for (let at = 0; at < 12; at += 1) {
      // Three of them tie, and three have no measure at all.
      const sharpe = at < 3 ? 1 : at / 10;
      const values = at >= 9 ? {} : { sharpeLow95: sharpe, sharpe, totalReturn: -at / 100 };
      ids.push(await listed(mark, { name: `Number ${at}`, values }));
    }
    await rebuild(PROVIDER_RANKS);
  });

  test.each(PROVIDER_SORTS)("by %s show every row once, in the order of the whole", async (sort) => {
    const whole = await pageOf({ q: mark, sort, limit: "100" });
    expect(whole).toMatchObject({ total: 12, nextCursor: null });
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const asked: Record<string, string> = {
        q: mark,
        sort,
        limit: "5",
        ...(cursor === "" ? {} : { cursor }),
      };
      const page = await pageOf(asked);
      expect(page.total, "counted on the first page").toBe(cursor === "" ? 12 : undefined);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  test.each([3, 4, 7])(
    "of %i show every row once while records are measured and lists built",
    async (limit) => {
      const seen: string[] = [];
      let page = await pageOf({ q: mark, limit: String(limit) });
      seen.push(...page.items.map(({ id }) => id));
      for (let round = 1; page.nextCursor !== null; round += 1) {
        // The order turns round: what was seen becomes the best, what was not the worst, and the other way next time.
        for (const [at, id] of ids.entries()) {
          const first = seen.includes(id) === (round % 2 === 0);
          await measured(id, { values: { sharpeLow95: (first ? 100 : -100) + at } });
        }
        const next = { q: mark, limit: String(limit), cursor: page.nextCursor };
        [page] = await Promise.all([pageOf(next), rebuild(PROVIDER_RANKS)]);
        seen.push(...page.items.map(({ id }) => id));
      }
      expect(seen.toSorted()).toEqual(ids.toSorted());
    },
  );

  test("stay open for three more builds, then the cursor is refused", async () => {
    const { nextCursor } = await pageOf({ q: mark, limit: "4" });
    const next = { q: mark, limit: "4", cursor: nextCursor ?? "" };
    for (let build = 1; build <= 3; build += 1) {
      await rebuild(PROVIDER_RANKS);
      expect((await pageOf(next)).items, `after build ${build}`).toHaveLength(4);
    }
    await rebuild(PROVIDER_RANKS);
    await expect(pageOf(next)).rejects.toMatchObject({ code: "VALIDATION", errors: [{ path: "cursor" }] });
  });

  test("a cursor of another order, of another list or made up is refused", async () => {
    const { nextCursor } = await pageOf({ q: mark, limit: "4" });
    const indicators = await db().rankGeneration.findFirstOrThrow({
      where: { kind: "indicator", publishedAt: { not: null }, retiredAt: null },
    });
    const own = JSON.parse(Buffer.from(nextCursor ?? "", "base64url").toString());
    const forged = (changed: Record<string, string>) =>
      Buffer.from(JSON.stringify({ ...own, ...changed })).toString("base64url");
    for (const [sort, cursor] of [
      ["newest", nextCursor ?? ""],
      ["luckAdjusted", forged({ generation: String(indicators.id), slot: String(indicators.slot) })],
      ["luckAdjusted", forged({ slot: String((Number(own.slot) + 1) % 4) })],
      ["luckAdjusted", forged({ slot: "4" })],
      ["luckAdjusted", forged({ key: "much" })],
      ["luckAdjusted", "e30"],
      ["luckAdjusted", "x"],
    ] as const) {
      await expect(pageOf({ q: mark, sort, cursor }), cursor).rejects.toMatchObject({
        code: "VALIDATION",
        errors: [{ path: "cursor" }],
      });
    }
  });
});
