import { expect, it } from "vitest";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { expectSeries, firstNumber } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

const COLUMNS = ["open", "high", "low", "close", "volume"] as const;
type Column = (typeof COLUMNS)[number];

/**
 * The rule of gaps: a value that is not finite ends one series and the bar behind it begins another. A column
 * the indicator does not read has no gaps to speak of.
 */
export function testGaps(definition: IndicatorDefinition): void {
  const warmUp = definition.warmUp();

  it.each([NaN, Infinity, -Infinity])("begins anew behind a bar of %d, wherever it lies", (hole) => {
    const bars = sampleBars(2 * warmUp + 120);
    for (const gap of [0, Math.max(warmUp - 1, 1), warmUp + 40]) {
      expectRestart(definition, bars, gap, withHole(bars, gap, COLUMNS, hole));
    }
  });

  it.each(COLUMNS)("begins anew behind a gap in %s alone, or does not read it", (column) => {
    const gap = warmUp + 40;
    const bars = sampleBars(2 * warmUp + 120);
    const holed = withHole(bars, gap, [column], NaN);
    const plain = definition.compute(bars);
    const outputs = definition.compute(holed);
    const unread = definition.outputs.every(
      ({ name }) => firstNumber(differences(outputs[name], plain[name])) === bars.close.length,
    );
    if (!unread) expectRestart(definition, bars, gap, holed);
  });

  it("recovers from two gaps with too few bars between them", () => {
    const bars = sampleBars(2 * warmUp + 120);
    const holed = withHole(withHole(bars, 20, COLUMNS, NaN), 20 + warmUp, COLUMNS, NaN);
    const outputs = definition.compute(holed);
    for (const { name, sparse } of definition.outputs) {
      const first = definition.firstIndexes()[name] ?? 0;
      const got = firstNumber(outputs[name]?.subarray(20 + warmUp) ?? new Float64Array(0));
      if (sparse) expect(got, name).toBeGreaterThanOrEqual(first + 1);
      else expect(got, name).toBe(first + 1);
    }
  });

  it("answers NaN everywhere when every value is missing", () => {
    const bars = sampleBars(warmUp + 20);
    for (const column of COLUMNS) bars[column].fill(NaN);
    for (const [name, series] of Object.entries(definition.compute(bars))) {
      expect(series.every(Number.isNaN), name).toBe(true);
    }
  });
}

function expectRestart(definition: IndicatorDefinition, bars: Bars, gap: number, holed: Bars): void {
  const before = definition.compute(sliceBars(bars, 0, gap));
  const behind = definition.compute(sliceBars(bars, gap + 1));
  for (const [name, series] of Object.entries(definition.compute(holed))) {
    expectSeries(series.subarray(0, gap), before[name] ?? [], `${name} before the gap at ${gap}`);
    expect(series[gap], `${name} in the gap at ${gap}`).toBeNaN();
    const tolerance = { relative: 1e-12, scale: 1 };
    expectSeries(series.subarray(gap + 1), behind[name] ?? [], `${name} behind the gap at ${gap}`, tolerance);
  }
}

function withHole(bars: Bars, gap: number, columns: readonly Column[], hole: number): Bars {
  const holed = sliceBars(bars, 0);
  for (const column of columns) holed[column][gap] = hole;
  return holed;
}

/** NaN where both are the same, 1 where they differ. */
function differences(
  a: Float64Array = new Float64Array(0),
  b: Float64Array = new Float64Array(0),
): Float64Array {
  return a.map((value, i) => (Object.is(value, b[i]) ? NaN : 1));
}
