import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bars, barAt } from "@/lib/ta/bars";
import { ta } from "@/lib/ta/library";
import { INDICATORS } from "@/lib/ta/registry";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

/** The indicators whose batch over whole series is written apart from their kernel. */
const TUNED = INDICATORS.filter(({ functionName }) => {
  const fn = Object.entries(ta).find(([name]) => name === functionName)?.[1];
  return fn !== undefined && "batch" in fn.calculation;
});

/** Outputs in the unit of the prices: their digits are those of the price level. The others are percentages. */
const IN_PRICE: ReadonlySet<string> = new Set(["atr", "bollinger", "ema", "macd", "sma"]);

interface Market {
  readonly seed: number;
  readonly bars: number;
  /** Added to every price. */
  readonly level: number;
  /** Added to every price from a bar on. */
  readonly jumps: readonly { readonly at: number; readonly by: number }[];
  readonly still: { readonly from: number; readonly bars: number };
  readonly holes: readonly number[];
}

/** Prices far apart, jumps, stretches that stand still and missing values, as a market may bring them. */
const markets: fc.Arbitrary<Market> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  bars: fc.integer({ min: 1, max: 3000 }),
  level: fc.constantFrom(0, -100, 1e6, 1e9),
  jumps: fc.array(fc.record({ at: fc.nat(2999), by: fc.constantFrom(-90, 250, 1e5) }), { maxLength: 3 }),
  still: fc.record({ from: fc.nat(2999), bars: fc.nat(400) }),
  holes: fc.array(fc.nat(2999), { maxLength: 3 }),
});

function marketBars({ seed, bars, level, jumps, still, holes }: Market): Bars {
  const market = sampleBars(bars, seed);
  const offset = (i: number) => jumps.reduce<number>((sum, { at, by }) => (i >= at ? sum + by : sum), level);
  for (const column of [market.open, market.high, market.low, market.close]) {
    const price = column[still.from] ?? 100;
    column.forEach((value, i) => {
      const isStill = i >= still.from && i < still.from + still.bars;
      column[i] = (isStill ? price : value) + offset(i);
    });
    for (const hole of holes) if (hole < column.length) column[hole] = NaN;
  }
  return market;
}

describe("tuned twins", () => {
  it("are the eight of the bench", () => {
    expect(TUNED.map(({ id }) => id)).toEqual([
      "adx",
      "atr",
      "bollinger",
      "ema",
      "macd",
      "rsi",
      "sma",
      "stochastic",
    ]);
  });

  it.each(TUNED)("$id equals its kernel on any market and at any length", (definition) => {
    const lengths = Object.entries(definition.inputs).filter(([, input]) => input.kind === "int");
    const settings = fc.record(
      Object.fromEntries(lengths.map(([name]) => [name, fc.integer({ min: 2, max: 120 })])),
    );
    fc.assert(
      fc.property(markets, settings, (market, inputs) => {
        const bars = marketBars(market);
        const batch = definition.compute(bars, inputs);
        const stream = definition.stream(inputs);
        const streamed = Array.from(bars.close, (_, i) => stream.update(barAt(bars, i)));
        const tolerance = IN_PRICE.has(definition.id)
          ? { relative: 1e-14, scale: Math.abs(market.level) + 1e5 }
          : { relative: 1e-11, scale: 1 };
        for (const { name } of definition.outputs) {
          const values = streamed.map((value) => value[name] ?? Infinity);
          expectSeries(batch[name] ?? [], values, name, tolerance);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
