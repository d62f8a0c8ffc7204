import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Bars } from "@/lib/ta/bars";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { FIXTURES, readBars } from "@/lib/ta/testing/reference-bars";
import { flatBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

/** One pattern of TA-Lib 0.6 on `length` bars: 0 from `begin` on, but for the hits, each a bar and its value. */
interface CandleEntry {
  readonly fn: string;
  readonly options: Readonly<Record<string, number>>;
  readonly begin: number;
  readonly length: number;
  readonly hits: readonly (readonly [number, number])[];
}

/** The patterns of TA-Lib 0.6 on 6000 bars made to have many of them. */
export function readCandleEntries(): readonly CandleEntry[] {
  return JSON.parse(readFileSync(`${FIXTURES}/talib-candles.json`, "utf8"));
}

/** The very integers of TA-Lib 0.6 on bars made to have many patterns, on our daily bars and on real ones. */
export function testTalibCandles(definition: IndicatorDefinition, fn: string): void {
  it(`gives exactly TA-Lib's ${fn} on 6000 bars made to have many patterns`, () => {
    const entries = readCandleEntries().filter((entry) => entry.fn === fn);
    expect(entries.length, fn).toBeGreaterThan(0);
    for (const { options, begin, length, hits } of entries) {
      const expected = new Float64Array(length).fill(NaN, 0, begin);
      for (const [bar, value] of hits) expected[bar] = value;
      const { signal } = definition.compute(readBars(`${FIXTURES}/candles.csv`), inputsOf(options));
      expectSeries(signal ?? [], expected, `${fn} ${JSON.stringify(options)}`);
      expect(
        signal?.some((value) => Object.is(value, -0)),
        `${fn}: a zero below zero`,
      ).toBe(false);
    }
  });

  testTalibEquality({ definition, fn, inputs: inputsOf, outputs: { Integer: "signal" } });
}

function inputsOf({ Penetration }: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Penetration === undefined ? {} : { penetration: Penetration };
}

/** Open, high, low and close. */
export type Candle = readonly [number, number, number, number];

/**
 * The signal at the last of some candles behind 14 calm ones, white from 100 to 101 with half a point of shadow on
 * either side: a body is long or short against 1, a shadow or doji very short under 0.2, a shadow short under 0.5,
 * near is 0.4, far 1.2, equal 0.1, as long as the calm candles make the averages.
 */
export function signalBehindCalm(
  definition: IndicatorDefinition,
  candles: readonly Candle[],
  inputs: Readonly<Record<string, number>> = {},
): number | undefined {
  const calm: Candle = [100, 101.5, 99.5, 101];
  const bars = barsOf([...new Array<Candle>(14).fill(calm), ...candles]);
  return definition.compute(bars, inputs).signal?.at(-1);
}

/** The candles upside down around 100: rises become falls and white ones black. */
export function mirrored(candles: readonly Candle[]): readonly Candle[] {
  return candles.map(([open, high, low, close]) => [200 - open, 200 - low, 200 - high, 200 - close]);
}

function barsOf(candles: readonly Candle[]): Bars {
  return {
    ...flatBars(candles.length, 0),
    open: Float64Array.from(candles, ([open]) => open),
    high: Float64Array.from(candles, ([, high]) => high),
    low: Float64Array.from(candles, ([, , low]) => low),
    close: Float64Array.from(candles, ([, , , close]) => close),
  };
}
