import { expect, it } from "vitest";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import type { IndicatorDefinition, RepaintClass } from "@/lib/ta/core/definition";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

/** Bars after which a value that later bars change counts as history. */
const SETTLED_AFTER = 1500;

/**
 * The prefix property: on the first bars of a series an indicator says what it says of them on all of it. One
 * that is labelled otherwise must break it in the way of its label, so that no label is there for nothing.
 */
export function testLookAhead(definition: IndicatorDefinition): void {
  const { repaint } = definition;
  if (repaint === "clean") {
    it("never changes an earlier value when a later bar arrives", () => expectClean(definition));
    return;
  }

  it(`does to earlier values what its label "${repaint}" says`, () => {
    expect(observedRepaint(definition)).toBe(repaint);
  });

  it("has no stream", () => {
    expect(() => definition.stream()).toThrow(/no stream/);
  });
}

function expectClean(definition: IndicatorDefinition): void {
  const warmUp = definition.warmUp();
  const bars = sampleBars(warmUp + 620);
  const whole = definition.compute(bars);
  for (let cut = 1; cut < bars.close.length; cut += cut < warmUp + 60 ? 1 : 37) {
    const part = definition.compute(sliceBars(bars, 0, cut));
    for (const { name } of definition.outputs) {
      expectSeries(part[name] ?? [], whole[name]?.subarray(0, cut) ?? [], `${name} of ${cut} bars`);
    }
  }
}

/** The label that the changes between the beginnings of a series and the whole of it deserve. */
function observedRepaint(definition: IndicatorDefinition): RepaintClass {
  const bars = sampleBars(definition.warmUp() + 2 * SETTLED_AFTER);
  const whole = definition.compute(bars);
  let observed: RepaintClass = "clean";
  for (const cut of cutsOf(bars)) {
    const part = definition.compute(sliceBars(bars, 0, cut));
    for (const { name } of definition.outputs) {
      const before = part[name] ?? new Float64Array(0);
      const after = whole[name]?.subarray(0, cut) ?? new Float64Array(0);
      const changed = before.findIndex((value, i) => !Number.isNaN(value) && value !== after[i]);
      if (changed >= 0 && changed < cut - SETTLED_AFTER) return "rewrites-history";
      if (changed >= 0) observed = "repaints-last-bars";
      if (observed === "clean" && before.some((value, i) => !Object.is(value, after[i]))) {
        observed = "looks-ahead";
      }
    }
  }
  return observed;
}

/** Some beginnings of the bars, the last of them a bar short of the whole. */
function cutsOf({ close }: Bars): readonly number[] {
  const cuts: number[] = [];
  for (let cut = 37; cut < close.length - 1; cut += 97) cuts.push(cut);
  return [...cuts, close.length - 1];
}
