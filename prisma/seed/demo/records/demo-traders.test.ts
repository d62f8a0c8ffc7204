import { describe, expect, test } from "vitest";
import { syntheticHours } from "@/lib/market-data/synthetic-candles";
import type { FillFact } from "@/lib/trading/account-event";
import type { TradedMarket } from "@/prisma/seed/demo/records/demo-fill";
import { tradeByGrid } from "@/prisma/seed/demo/records/trade-by-grid";
import { tradeByJudgement } from "@/prisma/seed/demo/records/trade-by-judgement";

const FROM = Date.UTC(2026, 0, 1);
const DEPOSIT = 10_000;
const market: TradedMarket = {
  symbol: "TST",
  digits: 2,
  lotDigits: 3,
  bars: syntheticHours(
    {
      seed: "trader/1",
      startPrice: 100,
      digits: 2,
      hourVolatility: 0.01,
      hourDrift: 0,
      hourVolume: 10,
      session: "always",
    },
    FROM,
    Date.UTC(2026, 3, 1),
  ),
};

const judgement = (hitRate: number) =>
  tradeByJudgement(
    { style: "judgement", seed: "s", hitRate, restBars: [2, 9], holdBars: [5, 20], stake: 0.5 },
    [market],
    DEPOSIT,
  );
const grid = () =>
  tradeByGrid(
    { style: "grid", seed: "s", stake: 0.05, growth: 1.3, step: 0.02, layers: 8, target: 0.01 },
    market,
    DEPOSIT,
  );

const signed = ({ side, qty }: FillFact) => (side === "buy" ? 1 : -1) * Number(qty);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const profit = (fills: readonly FillFact[]) =>
  -sum(fills.map((fill) => signed(fill) * Number(fill.price) + Number(fill.fee?.amount)));

describe.each([
  ["by judgement", () => judgement(0.6)],
  ["by a grid", grid],
])("somebody who trades %s", (_, trade) => {
  test("trades the same again, in the order of time, and ends flat", () => {
    const fills = trade();
    expect(fills.length).toBeGreaterThan(50);
    expect(trade()).toEqual(fills);
    const times = fills.map(({ executedAtMs }) => executedAtMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(fills.map(({ externalId }) => externalId)).size).toBe(fills.length);
    expect(sum(fills.map(signed))).toBeCloseTo(0, 9);
  });

  test("fills within the candle of the hour", () => {
    for (const { executedAtMs, price } of trade()) {
      const bar = market.bars.time.findLastIndex((time) => time <= executedAtMs);
      expect(executedAtMs - (market.bars.time[bar] ?? 0)).toBeLessThan(3_600_000);
      expect(Number(price)).toBeGreaterThanOrEqual(market.bars.low[bar] ?? 0);
      expect(Number(price)).toBeLessThanOrEqual(market.bars.high[bar] ?? 0);
    }
  });
});

test("who is always right earns, who is always wrong loses", () => {
  expect(profit(judgement(1))).toBeGreaterThan(0);
  expect(profit(judgement(0))).toBeLessThan(0);
});

test("the grid sells nothing below what it paid, but for what is left in the last candle", () => {
  const fills = grid();
  let position = { qty: 0, paid: 0 };
  for (const fill of fills.slice(0, -1)) {
    if (fill.side === "sell") {
      expect(Number(fill.price) * position.qty).toBeGreaterThan(position.paid);
      position = { qty: 0, paid: 0 };
    } else
      position = {
        qty: position.qty + Number(fill.qty),
        paid: position.paid + Number(fill.qty) * Number(fill.price),
      };
  }
});
