import { expect, it } from "vitest";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

/**
 * The prefix property: on the first bars of a series an indicator says what it says of them on all of it. One that
 * is labelled otherwise must break it, so that no label is there for nothing.
 */
export function testLookAhead(definition: IndicatorDefinition): void {
  const warmUp = definition.warmUp();
  const bars = sampleBars(warmUp + 620);
  const cuts: number[] = [];
  for (let cut = 1; cut < bars.close.length; cut += cut < warmUp + 60 ? 1 : 37) cuts.push(cut);

  if (definition.repaint === "clean") {
    it("never changes an earlier value when a later bar arrives", () => {
      const whole = definition.compute(bars);
      for (const cut of cuts) {
        const part = definition.compute(sliceBars(bars, 0, cut));
        for (const { name } of definition.outputs) {
          expectSeries(part[name] ?? [], whole[name]?.subarray(0, cut) ?? [], `${name} of ${cut} bars`);
        }
      }
    });
    return;
  }

  it(`changes earlier values when later bars arrive, as its label "${definition.repaint}" says`, () => {
    const changed = cuts.some((cut) => changedBars(definition, bars, cut).length > 0);
    expect(changed, "some earlier value changes").toBe(true);
  });

  it("has no stream", () => {
    expect(() => definition.stream()).toThrow(/no stream/);
  });
}

/** The bars of the prefix whose values on the whole are others than on the prefix. */
function changedBars(definition: IndicatorDefinition, bars: Bars, cut: number): readonly number[] {
  const whole = definition.compute(bars);
  const part = definition.compute(sliceBars(bars, 0, cut));
  const changed = new Set<number>();
  for (const { name } of definition.outputs) {
    for (let i = 0; i < cut; i++) if (!Object.is(part[name]?.[i], whole[name]?.[i])) changed.add(i);
  }
  return [...changed];
}
