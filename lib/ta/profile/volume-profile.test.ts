import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProfileBars } from "@/lib/ta/profile/profile-bars";
import type { ProfileOptions } from "@/lib/ta/profile/profile-options";
import {
  anyBins,
  anyCandles,
  anyMethod,
  anyShare,
  columnsOf,
  PROPERTY,
  type ProfileCandle,
} from "@/lib/ta/profile/testing/profile-bars";
import { volumeProfile } from "@/lib/ta/profile/volume-profile";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

const SPREAD: ProfileOptions = { bins: 4, method: "spread", valueArea: 0.7 };
const CLOSE: ProfileOptions = { ...SPREAD, method: "close" };
const anyOptions = fc.record({ bins: anyBins, method: anyMethod, valueArea: anyShare });

const candle = (low: number, high: number, volume: number, [open, close] = [low, high]): ProfileCandle => ({
  open: open ?? low,
  high,
  low,
  close: close ?? high,
  volume,
});
const volumesOf = (bars: ProfileBars, options: ProfileOptions) =>
  volumeProfile(bars, options).bins.map(({ volume }) => volume);
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe("by hand", () => {
  // Range 0 … 8 in four bins of width 2; the second bar lies a third in bin 0, two thirds in bin 1.
  const bars = columnsOf([candle(0, 8, 80), candle(1, 4, 30, [4, 1]), candle(6, 6, 5)]);

  it("spreads each bar evenly over its range", () => {
    const profile = volumeProfile(bars, SPREAD);
    expect(profile.bins.map(({ low, high, price }) => [low, price, high])).toEqual([
      [0, 1, 2],
      [2, 3, 4],
      [4, 5, 6],
      [6, 7, 8],
    ]);
    expect(profile.bins.map(({ volume }) => volume)).toEqual([30, 40, 20, 25]);
    expect(profile.bins.map(({ sell }) => sell)).toEqual([10, 20, 0, 0]);
    expect(profile).toMatchObject({ totalVolume: 115, poc: 3, val: 0, vah: 6, valueAreaVolume: 90 });
  });

  it("counts a whole bar in the bin of its close, a price on an edge in the upper bin", () => {
    expect(volumesOf(bars, CLOSE)).toEqual([30, 0, 0, 85]);
    expect(volumesOf(columnsOf([candle(0, 8, 1), candle(2, 2, 10)]), CLOSE)).toEqual([0, 10, 0, 1]);
  });

  it("counts the bars that touched each bin, the first row of the market profile", () => {
    expect(volumeProfile(bars, SPREAD).tpo).toEqual({
      counts: [2, 2, 2, 2],
      poc: 3,
      val: 0,
      vah: 6,
      totalCount: 8,
      valueAreaCount: 6,
    });
  });
});

describe("edges of the definition", () => {
  it("puts a market that never moved into one bin without width", () => {
    const flat = columnsOf([candle(7, 7, 3), candle(7, 7, 4)]);
    for (const options of [SPREAD, CLOSE]) {
      expect(volumeProfile(flat, options)).toMatchObject({
        bins: [{ low: 7, high: 7, price: 7, volume: 7, buy: 7, sell: 0 }],
        poc: 7,
        vah: 7,
        val: 7,
        tpo: { counts: [2], poc: 7 },
      });
    }
  });

  it("has bins and a market profile, but no volume levels, where nothing was traded", () => {
    const profile = volumeProfile(columnsOf([candle(0, 8, 0)]), SPREAD);
    expect(profile.bins).toHaveLength(4);
    expect(profile).toMatchObject({ poc: null, vah: null, val: null, totalVolume: 0, valueAreaVolume: 0 });
    expect(profile.tpo.counts).toEqual([1, 1, 1, 1]);
  });

  it("leaves gaps and what is no candle out, and counts them", () => {
    const odd = [
      { ...candle(0, 8, 1), high: NaN },
      { ...candle(0, 8, 1), close: Infinity },
      { ...candle(0, 8, 1), low: -1e301 },
      candle(0, 8, -1),
      candle(8, 0, 1),
    ];
    const whole = [candle(0, 8, 1), candle(2, 3, 2)];
    expect(volumeProfile(columnsOf([...odd, ...whole]), SPREAD)).toEqual({
      ...volumeProfile(columnsOf(whole), SPREAD),
      skippedBars: 5,
    });
    expect(volumeProfile(columnsOf(odd), SPREAD)).toMatchObject({ bins: [], poc: null, skippedBars: 5 });
  });

  it("takes a close outside its bar as the nearer of high and low", () => {
    const bars = columnsOf([candle(0, 8, 1), candle(2, 3, 10, [2, 100])]);
    expect(volumesOf(bars, CLOSE)).toEqual([0, 10, 0, 1]);
  });

  it("stays finite on a range of a few roundings and on the widest there is", () => {
    for (const [low, high] of [
      [1, 1 + 2 * Number.EPSILON],
      [0, 5e-324],
      [-1e300, 1e300],
    ] as const) {
      const bars = columnsOf([candle(low, high, 1e300), candle(low, low, 1), candle(high, high, 1)]);
      const { bins, poc, vah, val } = volumeProfile(bars, { ...SPREAD, bins: 100 });
      expect(bins.flatMap(Object.values).every(Number.isFinite)).toBe(true);
      expect([poc, vah, val].every(Number.isFinite)).toBe(true);
    }
  });
});

describe("invariants", () => {
  it("the bins hold the whole volume, split into buy and sell; none is negative", () => {
    fc.assert(
      fc.property(anyCandles, anyOptions, (candles, options) => {
        const bars = columnsOf(candles);
        const { bins, totalVolume, valueAreaVolume } = volumeProfile(bars, options);
        const volume = sum(bars.volume);
        expect(Math.abs(sum(bins.map((bin) => bin.volume)) - volume)).toBeLessThanOrEqual(1e-9 * volume);
        expect(Math.abs(totalVolume - volume)).toBeLessThanOrEqual(1e-9 * volume);
        for (const bin of bins) {
          expect(bin.buy + bin.sell).toBe(bin.volume);
          expect(Math.min(bin.buy, bin.sell)).toBeGreaterThanOrEqual(0);
        }
        expect(valueAreaVolume).toBeLessThanOrEqual(totalVolume);
        expect(valueAreaVolume).toBeGreaterThanOrEqual(options.valueArea * totalVolume * (1 - 1e-12));
      }),
      PROPERTY,
    );
  });

  it("each bin holds what a plain sum over the bars says, and as many touches", () => {
    fc.assert(
      fc.property(anyCandles, anyOptions, (candles, options) => {
        const profile = volumeProfile(columnsOf(candles), options);
        const scale = sum(candles.map(({ volume }) => volume));
        profile.bins.forEach((bin, index) => {
          const isLast = index === profile.bins.length - 1;
          const wanted = plainBin(candles, bin, options.method, isLast);
          expect(Math.abs(bin.volume - wanted.volume)).toBeLessThanOrEqual(1e-12 * scale);
          expect(Math.abs(bin.buy - wanted.buy)).toBeLessThanOrEqual(1e-12 * scale);
          expect(profile.tpo.counts[index]).toBe(wanted.touches);
        });
      }),
      PROPERTY,
    );
  });

  it("the point of control is the middle of the largest bin, the area lies around it", () => {
    fc.assert(
      fc.property(anyCandles, anyOptions, (candles, options) => {
        const { bins, poc, vah, val } = volumeProfile(columnsOf(candles), options);
        const largest = Math.max(...bins.map(({ volume }) => volume));
        if (poc === null || vah === null || val === null) {
          expect(largest).toBe(0);
          return;
        }
        const bin = bins.find(({ price }) => price === poc);
        expect(bin?.volume ?? 0).toBeGreaterThanOrEqual(largest * (1 - 1e-12));
        expect(val <= poc && poc <= vah).toBe(true);
        expect(bins.some(({ low }) => low === val) && bins.some(({ high }) => high === vah)).toBe(true);
      }),
      PROPERTY,
    );
  });

  it("prices times 2ⁿ and volumes times 2ᵐ give the same profile in those units", () => {
    fc.assert(
      fc.property(anyCandles, anyOptions, (candles, options) => {
        const scaled = candles.map(({ open, high, low, close, volume }) => ({
          open: open * 8,
          high: high * 8,
          low: low * 8,
          close: close * 8,
          volume: volume / 4,
        }));
        const [plain, other] = [candles, scaled].map((list) => volumeProfile(columnsOf(list), options));
        expect(other?.bins.map(({ low }) => low / 8)).toEqual(plain?.bins.map(({ low }) => low));
        expect(other?.bins.map(({ buy }) => buy * 4)).toEqual(plain?.bins.map(({ buy }) => buy));
        expect(other?.tpo.counts).toEqual(plain?.tpo.counts);
        expect([other?.poc, other?.vah, other?.val].map((level) => (level ?? 0) / 8)).toEqual(
          [plain?.poc, plain?.vah, plain?.val].map((level) => level ?? 0),
        );
      }),
      PROPERTY,
    );
  });

  it("a constant added to every price moves the levels along and leaves the volumes", () => {
    fc.assert(
      fc.property(anyCandles, anyOptions, fc.integer({ min: -1e9, max: 1e9 }), (candles, options, offset) => {
        const moved = candles.map(({ open, high, low, close, volume }) => ({
          open: open + offset,
          high: high + offset,
          low: low + offset,
          close: close + offset,
          volume,
        }));
        const plain = volumeProfile(columnsOf(candles), options);
        const other = volumeProfile(columnsOf(moved), options);
        expect(other.bins.map(({ volume }) => volume)).toEqual(plain.bins.map(({ volume }) => volume));
        expect(other.tpo.counts).toEqual(plain.tpo.counts);
        for (const level of ["poc", "vah", "val"] as const) {
          expect(other[level] ?? 0).toBeCloseTo(plain[level] === null ? 0 : plain[level] + offset, 5);
        }
      }),
      PROPERTY,
    );
  });

  it("a profile of the first bars knows nothing of later ones", () => {
    const bars = sampleBars(400);
    const later = { ...bars, high: bars.high.map((high, row) => (row < 250 ? high : 1e6)) };
    expect(volumeProfile(later, SPREAD, 0, 250)).toEqual(volumeProfile(bars, SPREAD, 0, 250));
    expect(volumeProfile(bars, SPREAD, 0, 250)).toEqual(
      volumeProfile(
        {
          open: bars.open.slice(0, 250),
          high: bars.high.slice(0, 250),
          low: bars.low.slice(0, 250),
          close: bars.close.slice(0, 250),
          volume: bars.volume.slice(0, 250),
        },
        SPREAD,
      ),
    );
  });
});

/** What one bin holds, each bar asked on its own. */
function plainBin(
  candles: readonly ProfileCandle[],
  { low, high }: { low: number; high: number },
  method: ProfileOptions["method"],
  isLast: boolean,
): { volume: number; buy: number; touches: number } {
  // The edges of a result are rounded; the prices of these candles are whole ticks, so a part of one is enough.
  const near = 1e-9;
  const holds = (price: number) =>
    price >= low - near && (isLast ? price <= high + near : price < high - near);
  const found = { volume: 0, buy: 0, touches: 0 };
  for (const bar of candles) {
    const isWithin = bar.high >= low - near && (isLast ? bar.low <= high + near : bar.low < high - near);
    if (!isWithin) continue;
    found.touches += 1;
    const overlap = Math.min(bar.high, high) - Math.max(bar.low, low);
    const part =
      method === "close" || bar.high === bar.low
        ? Number(holds(method === "close" ? bar.close : bar.low))
        : Math.max(0, overlap) / (bar.high - bar.low);
    found.volume += part * bar.volume;
    if (bar.close >= bar.open) found.buy += part * bar.volume;
  }
  return found;
}
