import { describe, expect, it } from "vitest";
import { BAR_SOURCES, barAt, sliceBars, sourceSeries, sourceValue } from "@/lib/ta/bars";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

describe("bars", () => {
  it("slices every column and shares no memory with the original", () => {
    const bars = sampleBars(5);
    const part = sliceBars(bars, 1, 3);
    expect(barAt(part, 0)).toEqual(barAt(bars, 1));
    expect(part.time.length).toBe(2);
    part.close[0] = -1;
    expect(bars.close[1]).not.toBe(-1);
  });

  it("refuses a bar that is not there", () => {
    expect(() => barAt(sampleBars(2), 2)).toThrow(new RangeError("there is no bar 2: 2 bars are given"));
  });

  it("takes the means of the columns, by hand", () => {
    const bar = { time: 0, open: 1, high: 8, low: 2, close: 5, volume: 9 };
    const values = BAR_SOURCES.map((source) => sourceValue(bar, source));
    expect(values).toEqual([1, 8, 2, 5, 9, 5, 5, 4]);
  });

  it.each(BAR_SOURCES)("reads %s the same as a series and bar by bar", (source) => {
    const bars = sampleBars(20);
    const series = sourceSeries(bars, source);
    expect(Array.from(series)).toEqual(Array.from(series, (_, i) => sourceValue(barAt(bars, i), source)));
  });
});
