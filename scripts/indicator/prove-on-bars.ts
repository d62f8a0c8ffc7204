import { groupDigits } from "@/lib/group-digits";
import { compareRuns } from "@/lib/indicators/proof/compare-runs";
import type { Subject } from "@/lib/indicators/proof/subject";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import { valueText } from "@/scripts/indicator/report-text";

const CUTS = 64;
const LAST_BARS = 16;

/** A value that was another one while later bars were missing. Bars count from 0. */
export interface MovedValue {
  output: string;
  bar: number;
  /** The last bar of the shorter run. */
  lastBar: number;
  expected: number;
  actual: number;
}

/**
 * The prefix part of the proof on somebody's own bars, with the default inputs: every beginning that leaves out one
 * to 16 bars, and beginnings spread over the rest. The earliest value that moved; null: none did.
 */
export async function proveOnBars(subject: Subject, bars: Bars): Promise<MovedValue | null> {
  const whole = await subject.run({ bars, inputs: {} });
  const moved: MovedValue[] = [];
  for (const cut of cutsOf(bars.close.length)) {
    const part = await subject.run({ bars: sliceBars(bars, 0, cut), inputs: {} });
    for (const { output, bar, expected, actual } of compareRuns(part.outputs, whole.outputs, cut)) {
      moved.push({ output, bar, lastBar: cut - 1, expected, actual });
    }
  }
  return moved.toSorted((a, b) => a.bar - b.bar || a.lastBar - b.lastBar)[0] ?? null;
}

function cutsOf(length: number): number[] {
  const spread = Array.from({ length: CUTS }, (_, i) => Math.ceil(((i + 1) * length) / (CUTS + 1)));
  const last = Array.from({ length: LAST_BARS }, (_, i) => length - 1 - i);
  return [...new Set([...spread, ...last])]
    .filter((cut) => cut > 0 && cut < length)
    .toSorted((a, b) => a - b);
}

/** What was found, in a sentence. */
export function movedText(name: string, bars: Bars, moved: MovedValue | null): string {
  const count = groupDigits(bars.close.length);
  if (moved === null) return `Your bars ${name}: no value moved in ${count} bars`;
  const { output, bar, lastBar, expected, actual } = moved;
  const time = new Date(bars.time[bar] ?? 0).toISOString();
  return `Your bars ${name}: output ${output} at bar ${groupDigits(bar)} (${time}) is ${valueText(expected)} with all ${count} bars and ${valueText(actual)} with the bars up to ${groupDigits(lastBar)}`;
}
