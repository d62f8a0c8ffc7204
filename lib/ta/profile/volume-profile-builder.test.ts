import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProfileBars } from "@/lib/ta/profile/profile-bars";
import type { ProfileBinning } from "@/lib/ta/profile/profile-options";
import type { VolumeProfile } from "@/lib/ta/profile/profile-summary";
import { anyBins, anyCandles, anyMethod, columnsOf, PROPERTY } from "@/lib/ta/profile/testing/profile-bars";
import { volumeProfile } from "@/lib/ta/profile/volume-profile";
import { VolumeProfileBuilder } from "@/lib/ta/profile/volume-profile-builder";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

const RANGE = { low: -300, high: 300 };
const anyBinning = fc.record({ bins: anyBins, method: anyMethod });

function built(bars: ProfileBars, binning: ProfileBinning, rows: readonly number[], range = RANGE) {
  const builder = new VolumeProfileBuilder(binning, range);
  for (const row of rows) builder.add(bars, row);
  return builder.profile(0.7);
}

function expectSame(found: VolumeProfile, wanted: VolumeProfile): void {
  const scale = 1e-12 * wanted.totalVolume;
  found.bins.forEach(({ buy, sell }, index) => {
    expect(Math.abs(buy - (wanted.bins[index]?.buy ?? NaN))).toBeLessThanOrEqual(scale);
    expect(Math.abs(sell - (wanted.bins[index]?.sell ?? NaN))).toBeLessThanOrEqual(scale);
  });
  expect(Math.abs(found.totalVolume - wanted.totalVolume)).toBeLessThanOrEqual(scale);
  expect(found.tpo).toEqual(wanted.tpo);
  expect([found.poc, found.vah, found.val]).toEqual([wanted.poc, wanted.vah, wanted.val]);
  expect(found.skippedBars).toBe(wanted.skippedBars);
}

describe("a profile that is filled bar by bar", () => {
  it("is the profile of all its bars", () => {
    const bars = sampleBars(500);
    const range = { low: Math.min(...bars.low), high: Math.max(...bars.high) };
    const rows = Array.from(bars.close, (_, row) => row);
    const binning = { bins: 24, method: "spread" } as const;
    expectSame(built(bars, binning, rows, range), volumeProfile(bars, { ...binning, valueArea: 0.7 }));
  });

  it("says after bars were taken out what it would say had they never been in", () => {
    fc.assert(
      fc.property(anyCandles, anyBinning, fc.nat(), (candles, binning, seed) => {
        const bars = columnsOf(candles);
        const rows = candles.map((_, row) => row);
        const isOut = (row: number) => (row * 7 + seed) % 3 === 0;
        const builder = new VolumeProfileBuilder(binning, RANGE);
        for (const row of rows) builder.add(bars, row);
        for (const row of rows) if (isOut(row)) builder.remove(bars, row);
        expectSame(
          builder.profile(0.7),
          built(
            bars,
            binning,
            rows.filter((row) => !isOut(row)),
          ),
        );
      }),
      PROPERTY,
    );
  });

  it("keeps the digits of small volumes after a bar a billion times larger has come and gone", () => {
    const bars = columnsOf([
      { open: 0, high: 200, low: -200, close: 100, volume: 1e-3 },
      { open: 10, high: 290, low: -290, close: 11, volume: 1e15 / 3 },
      { open: 0, high: 3, low: -7, close: -1, volume: 0.7 },
    ]);
    for (const method of ["spread", "close"] as const) {
      const binning = { bins: 37, method };
      const builder = new VolumeProfileBuilder(binning, RANGE);
      for (const row of [0, 1, 2]) builder.add(bars, row);
      builder.remove(bars, 1);
      expectSame(builder.profile(0.7), built(bars, binning, [0, 2]));
    }
  });

  it("rolls over a long series without drifting", () => {
    const bars = sampleBars(20_000);
    const range = { low: Math.min(...bars.low), high: Math.max(...bars.high) };
    const binning = { bins: 50, method: "spread" } as const;
    const builder = new VolumeProfileBuilder(binning, range);
    for (let row = 0; row < 20_000; row++) {
      builder.add(bars, row);
      if (row >= 100) builder.remove(bars, row - 100);
    }
    const last = Array.from({ length: 100 }, (_, back) => 19_900 + back);
    expectSame(builder.profile(0.7), built(bars, binning, last, range));
  });

  it("is empty when the last bar has left", () => {
    const bars = sampleBars(50);
    const builder = new VolumeProfileBuilder({ bins: 30, method: "spread" }, { low: 0, high: 200 });
    for (let row = 0; row < 50; row++) builder.add(bars, row);
    for (let row = 0; row < 50; row++) builder.remove(bars, row);
    const { bins, ...rest } = builder.profile(0.7);
    expect(bins.every(({ volume }) => volume === 0)).toBe(true);
    expect(rest).toMatchObject({ totalVolume: 0, valueAreaVolume: 0, poc: null, tpo: { totalCount: 0 } });
  });

  it("leaves bars beyond its range out, counts them, and forgets them when they are taken out", () => {
    const bars = columnsOf([{ open: 0, high: 301, low: 0, close: 0, volume: 1 }]);
    const builder = new VolumeProfileBuilder({ bins: 10, method: "spread" }, RANGE);
    builder.add(bars, 0);
    expect(builder.profile(0.7)).toMatchObject({ totalVolume: 0, skippedBars: 1, poc: null });
    builder.remove(bars, 0);
    expect(builder.profile(0.7).skippedBars).toBe(0);
  });

  it("begins anew over another range, a flat one too", () => {
    const bars = columnsOf([{ open: 5, high: 5, low: 5, close: 5, volume: 2 }]);
    const builder = new VolumeProfileBuilder({ bins: 10, method: "spread" }, RANGE);
    builder.add(bars, 0);
    builder.restart({ low: 5, high: 5 });
    builder.add(bars, 0);
    expect(builder.profile(0.7).bins).toEqual([{ low: 5, high: 5, price: 5, volume: 2, buy: 2, sell: 0 }]);
    expect(builder.levels(0.7)).toEqual({ poc: 5, vah: 5, val: 5 });
  });

  it.each([0, 1.5, NaN, -3])("refuses %d bins", (bins) => {
    expect(() => new VolumeProfileBuilder({ bins, method: "close" }, RANGE)).toThrow(RangeError);
  });

  it.each([
    [2, 1],
    [NaN, 1],
    [0, Infinity],
  ])("refuses the range %d to %d", (low, high) => {
    expect(() => new VolumeProfileBuilder({ bins: 10, method: "close" }, { low, high })).toThrow(RangeError);
  });
});
