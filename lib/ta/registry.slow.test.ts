import { describe, expect, it } from "vitest";
import { sliceBars } from "@/lib/ta/bars";
import { INDICATORS } from "@/lib/ta/registry";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars, shiftPrices } from "@/lib/ta/testing/sample-bars";

const BARS = 1_000_000;
const OFFSET = 1e9;

describe("a million bars", () => {
  const bars = shiftPrices(sampleBars(BARS), OFFSET);

  it.each(INDICATORS)("$id has not drifted at their end: a late start says the same", (entry) => {
    const tail = 1000;
    const whole = entry.compute(bars);
    const late = entry.compute(sliceBars(bars, BARS - 3 * tail));
    for (const { name, pane } of entry.outputs) {
      const end = whole[name]?.subarray(BARS - tail) ?? [];
      const scale = pane === "overlay" ? OFFSET : 1;
      expect(end.length).toBe(tail);
      expectSeries(end, late[name]?.subarray(2 * tail) ?? [], name, { relative: 1e-11, scale });
    }
  });

  it.each(INDICATORS)("$id streams to the batch's last value", (entry) => {
    const batch = entry.compute(bars);
    const stream = entry.stream();
    let last: Readonly<Record<string, number>> = {};
    for (let i = 0; i < BARS; i++) {
      last = stream.update({
        time: bars.time[i] ?? NaN,
        open: bars.open[i] ?? NaN,
        high: bars.high[i] ?? NaN,
        low: bars.low[i] ?? NaN,
        close: bars.close[i] ?? NaN,
        volume: bars.volume[i] ?? NaN,
      });
    }
    for (const { name } of entry.outputs) {
      expectSeries([last[name] ?? NaN], batch[name]?.subarray(-1) ?? [], name, { relative: 1e-12, scale: 1 });
    }
  });
});
