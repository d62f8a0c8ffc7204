import { expect, it } from "vitest";
import { type Bars, barAt, sliceBars } from "@/lib/ta/bars";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { flatBars, sampleBars } from "@/lib/ta/testing/sample-bars";

/** The streaming twin says what the batch says, also on gaps, restarts and candles still forming. */
export function testStream(definition: IndicatorDefinition): void {
  const warmUp = definition.warmUp();

  it("streams to within 1e-12 of the batch", () => {
    const bars = withGaps(sampleBars(3 * warmUp + 900), warmUp);
    const stream = definition.stream();
    expectStream(definition, bars, (i) => stream.update(barAt(bars, i)));
  });

  it("streams to within 1e-12 of the batch with every length at its least", () => {
    const least = Object.fromEntries(
      Object.entries(definition.inputs).map(([name, input]) => [
        name,
        "min" in input ? input.min : input.default,
      ]),
    );
    const bars = withGaps(sampleBars(700), 5);
    const stream = definition.stream(least);
    expectStream(definition, bars, (i) => stream.update(barAt(bars, i)), least);
  });

  it("forgets a last bar that is replaced, a gap or a huge value included", () => {
    const bars = withGaps(sampleBars(2 * warmUp + 700), warmUp);
    const others = sampleBars(bars.close.length, 2);
    const wild = [flatBars(1, NaN), flatBars(1, 1e300), flatBars(1, -1e300), flatBars(1, Infinity)];
    const stream = definition.stream();
    expectStream(definition, bars, (i) => {
      stream.update(barAt(wild[i % 5] ?? others, i % 5 < 4 ? 0 : i));
      stream.replaceLast(barAt(others, i));
      stream.replaceLast(barAt(wild[i % 3] ?? others, 0));
      return stream.replaceLast(barAt(bars, i));
    });
  });

  it("refuses to replace a bar before there is one", () => {
    expect(() => definition.stream().replaceLast(barAt(sampleBars(1), 0))).toThrow(/needs an update/);
  });
}

function expectStream(
  definition: IndicatorDefinition,
  bars: Bars,
  valuesAt: (index: number) => Readonly<Record<string, number>>,
  inputs: Readonly<Record<string, unknown>> = {},
): void {
  const batch = definition.compute(bars, inputs);
  const values = Array.from(bars.close, (_, i) => valuesAt(i));
  for (const { name } of definition.outputs) {
    const streamed = values.map((value) => value[name] ?? Infinity);
    expectSeries(streamed, batch[name] ?? [], name, { relative: 1e-12, scale: 1 });
  }
}

/** A missing bar early, one in the middle, and sums beyond the largest number near the end. */
function withGaps(bars: Bars, warmUp: number): Bars {
  const holed = sliceBars(bars, 0);
  const huge = bars.close.length - warmUp - 60;
  for (const column of [holed.open, holed.high, holed.low, holed.close]) {
    column[3] = NaN;
    column[warmUp + 30] = NaN;
    column.fill(1.7e308, huge, huge + 2);
  }
  return holed;
}
