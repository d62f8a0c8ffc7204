import fc from "fast-check";
import type { ProfileBars } from "@/lib/ta/profile/profile-bars";

export interface ProfileCandle {
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
}

export function columnsOf(candles: readonly ProfileCandle[]): ProfileBars {
  return {
    open: candles.map(({ open }) => open),
    high: candles.map(({ high }) => high),
    low: candles.map(({ low }) => low),
    close: candles.map(({ close }) => close),
    volume: candles.map(({ volume }) => volume),
  };
}

/** Candles in whole ticks, some without range or volume, prices also negative. */
export const anyCandles = fc.array(
  fc
    .tuple(
      fc.integer({ min: -200, max: 200 }),
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
      ),
    )
    .map(([low, range, openAt, closeAt, volume]) => ({
      open: low + Math.round(range * openAt),
      high: low + range,
      low,
      close: low + Math.round(range * closeAt),
      volume,
    })),
  { minLength: 1, maxLength: 60 },
);

export const anyBins = fc.integer({ min: 1, max: 100 });
export const anyMethod = fc.constantFrom("spread" as const, "close" as const);
export const anyShare = fc.double({ min: 0.1, max: 1, noNaN: true });

/** How often a property is tried; the seed makes every run the same. */
export const PROPERTY = { seed: 1, numRuns: 300 };
