import { describe, expect, it } from "vitest";
import { barAt, sliceBars } from "@/lib/ta/bars";
import { INDICATORS } from "@/lib/ta/registry";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars, shiftPrices } from "@/lib/ta/testing/sample-bars";

const BARS = 1_000_000;
const STREAMED = 50_000;
const OFFSET = 1e9;

/** Their values are made of all bars since the first: a late start says something else. */
const SINCE_THE_START: ReadonlySet<string> = new Set([
  "accumulation-swing-index",
  "ad",
  "anchored-vwap",
  "archer-obv",
  "cumulative-average",
  "drawdown",
  "highest-index",
  "lowest-index",
  "min-max-index",
  "nvi",
  "obv",
  "pvi",
  "pvt",
  "smoothed-obv",
  "trade-volume-index",
  "williams-ad",
]);

describe("a million bars", () => {
  const bars = shiftPrices(sampleBars(BARS), OFFSET);
  const forgetful = INDICATORS.filter(({ id, streams }) => streams && !SINCE_THE_START.has(id));

  it.each(forgetful)("$id has not drifted at their end: a late start says the same", (entry) => {
    const tail = 1000;
    const settled = tail + 20 * entry.warmUp() + 2000;
    const whole = entry.compute(bars);
    const late = entry.compute(sliceBars(bars, BARS - settled));
    for (const { name, pane } of entry.outputs) {
      const end = whole[name]?.subarray(BARS - tail) ?? [];
      const scale = pane === "overlay" ? OFFSET : 1;
      expect(end.length).toBe(tail);
      expectSeries(end, late[name]?.subarray(-tail) ?? [], name, { relative: 1e-9, scale });
    }
  });
});

describe("fifty thousand bars", () => {
  const bars = sampleBars(STREAMED);

  it.each(INDICATORS.filter(({ streams }) => streams))("$id streams to the batch's last value", (entry) => {
    const batch = entry.compute(bars);
    const stream = entry.stream();
    let last: Readonly<Record<string, number>> = {};
    for (let i = 0; i < STREAMED; i++) last = stream.update(barAt(bars, i));
    for (const { name } of entry.outputs) {
      expectSeries([last[name] ?? NaN], batch[name]?.subarray(-1) ?? [], name, { relative: 1e-12, scale: 1 });
    }
  });
});
