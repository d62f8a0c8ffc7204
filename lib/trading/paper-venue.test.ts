import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "@/lib/decimal";
import { PAPER_COSTS, paperFills, paperLiveFrom, paperStep } from "@/lib/trading/paper-venue";
import type { MarketBars, WorkingOrder } from "@/lib/trading/venue";

const MINUTE = 60_000;
const T0 = Date.UTC(2026, 0, 1);

/** Minute bars `[open, high, low, volume]` from T0 on. */
function market(...rows: [open: number, high: number, low: number, volume: number][]): MarketBars {
  const column = (at: 0 | 1 | 2 | 3) => Float64Array.from(rows, (row) => row[at]);
  const time = Float64Array.from(rows, (_, index) => T0 + index * MINUTE);
  const bars = {
    time,
    open: column(0),
    high: column(1),
    low: column(2),
    close: column(0),
    volume: column(3),
  };
  return { bars, stepMs: MINUTE };
}

function order(more: Partial<WorkingOrder> = {}): WorkingOrder {
  return { id: "o-1", side: "buy", remaining: "1", limitPrice: null, workedToMs: T0, ...more };
}

describe("a market order", () => {
  it("fills at the open of the next bar, half the spread and slippage worse, with a taker's fee", () => {
    const { fills, workedToMs } = paperFills(order(), market([100, 101, 99, 1_000_000]));
    const [fill] = fills;
    expect(fills).toHaveLength(1);
    expect(workedToMs).toBe(T0 + MINUTE);
    const price = Number(fill?.price);
    expect(price).toBeGreaterThan(100 * (1 + PAPER_COSTS.spreadBps / 2 / 10_000));
    expect(price).toBeLessThan(100.04);
    expect(Number(fill?.fee)).toBeCloseTo((price * PAPER_COSTS.takerFeeBps) / 10_000, 8);
    expect(fill).toMatchObject({ id: `o-1:${T0}`, qty: "1", executedAtMs: T0 });
  });

  it("sold gets less than the open by the same model", () => {
    const { fills } = paperFills(order({ side: "sell" }), market([100, 101, 99, 1_000_000]));
    expect(Number(fills[0]?.price)).toBeLessThan(100 * (1 - PAPER_COSTS.spreadBps / 2 / 10_000));
  });

  it("never looks at a bar that began before it was in the market", () => {
    const bars = market([100, 100, 100, 1_000], [200, 200, 200, 1_000]);
    const [fill] = paperFills(order({ workedToMs: T0 + 1 }), bars).fills;
    expect(fill?.executedAtMs).toBe(T0 + MINUTE);
    expect(Number(fill?.price)).toBeGreaterThan(200);
  });

  it("too large for a bar fills in parts of a tenth of the volume, and slips further the more it takes", () => {
    const bars = market([100, 100, 100, 50], [100, 100, 100, 0], [100, 100, 100, 500]);
    const { fills } = paperFills(order({ remaining: "20" }), bars);
    expect(fills.map(({ qty }) => qty)).toEqual(["5", "15"]);
    const small = paperFills(order({ remaining: "0.1" }), bars).fills[0];
    expect(Number(fills[0]?.price)).toBeGreaterThan(Number(small?.price));
  });

  it("waits without bars", () => {
    expect(paperFills(order(), market())).toEqual({ fills: [], workedToMs: T0 });
  });
});

describe("a limit order", () => {
  it("waits until a bar trades through its price; touching it is not enough", () => {
    const bars = market([100, 100, 95, 1_000], [100, 100, 94.9, 1_000]);
    const { fills } = paperFills(order({ limitPrice: "95" }), bars);
    expect(fills).toMatchObject([{ price: "95", executedAtMs: T0 + MINUTE }]);
    expect(Number(fills[0]?.fee)).toBeCloseTo((95 * PAPER_COSTS.makerFeeBps) / 10_000, 8);
    expect(paperFills(order({ limitPrice: "105", side: "sell" }), bars).fills).toEqual([]);
  });

  it("that the market is already better than takes the market's price, as a taker", () => {
    const { fills } = paperFills(order({ limitPrice: "110" }), market([100, 100, 100, 1_000]));
    expect(Number(fills[0]?.price)).toBeLessThan(100.2);
    expect(Number(fills[0]?.fee)).toBeGreaterThan((100 * PAPER_COSTS.makerFeeBps) / 10_000);
  });
});

describe("whatever the market does", () => {
  const rows = fc.array(
    fc
      .tuple(
        fc.integer({ min: 50, max: 150 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 400 }),
      )
      .map(([open, range, volume]): [number, number, number, number] => [
        open,
        open + range,
        open - range,
        volume,
      ]),
    { maxLength: 30 },
  );
  const orders = fc.record({
    side: fc.constantFrom("buy" as const, "sell" as const),
    remaining: fc.integer({ min: 1, max: 500 }).map((qty) => (qty / 10).toFixed(1)),
    limitPrice: fc.option(fc.integer({ min: 60, max: 140 }).map(String)),
  });

  it("no order gets more than it asked for, more than its share of a bar, or worse than its limit", () => {
    fc.assert(
      fc.property(rows, orders, (some, more) => {
        const { bars, stepMs } = market(...some);
        const { fills } = paperFills(order(more), { bars, stepMs });
        const filled = fills.reduce((sum, { qty }) => sum.plus(qty), new Decimal(0));
        expect(filled.lte(more.remaining)).toBe(true);
        for (const { qty, price, executedAtMs } of fills) {
          const volume = bars.volume[(executedAtMs - T0) / stepMs] ?? 0;
          expect(Number(qty)).toBeLessThanOrEqual(volume * PAPER_COSTS.participation + 1e-9);
          const worse = more.side === "buy" ? 1 : -1;
          if (more.limitPrice !== null)
            expect((Number(price) - Number(more.limitPrice)) * worse).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it("bars looked at one by one give the same fills as all at once", () => {
    fc.assert(
      fc.property(rows, orders, (some, more) => {
        const all = market(...some);
        const whole = paperFills(order(more), all).fills;
        const pieces: unknown[] = [];
        let { remaining, workedToMs } = order(more);
        for (let end = 1; end <= some.length && Number(remaining) > 0; end += 1) {
          const told = paperFills(order({ ...more, remaining, workedToMs }), market(...some.slice(0, end)));
          pieces.push(...told.fills);
          remaining = told.fills.reduce((left, { qty }) => left.minus(qty), new Decimal(remaining)).toFixed();
          workedToMs = told.workedToMs;
        }
        expect(pieces).toEqual(whole);
      }),
    );
  });
});

it("latency is the order's own and within its bounds", () => {
  const waits = Array.from({ length: 200 }, (_, n) => paperLiveFrom(`order-${n}`, T0) - T0);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(PAPER_COSTS.latencyMs.least);
  expect(Math.max(...waits)).toBeLessThanOrEqual(PAPER_COSTS.latencyMs.most);
  expect(new Set(waits).size).toBeGreaterThan(50);
  expect(paperLiveFrom("order-7", T0)).toBe(paperLiveFrom("order-7", T0));
});

it.each([
  [64_120, "0.0001"],
  [4_600, "0.001"],
  [100, "0.01"],
  [1.25, "1"],
  [0.05, "100"],
])("at a price of %s the step is %s", (price, step) => {
  expect(paperStep(price)).toBe(step);
});
