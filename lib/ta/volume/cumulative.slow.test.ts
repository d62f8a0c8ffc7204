import { describe, it } from "vitest";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { ad } from "@/lib/ta/volume/ad";
import { obv } from "@/lib/ta/volume/obv";
import { pvt } from "@/lib/ta/volume/pvt";
import { cumulativeVolumeDelta } from "@/lib/ta/volume/volume-delta";

const BARS = 1_000_000;

/** Whole numbers of up to 50 bits, so that their plain sum would round at every bar. */
const VOLUME = sampleBars(BARS).volume.map((volume, i) => volume * 2 ** 36 + ((i * 7919) % 2 ** 30));

/** Prices that change between 1 and 2 or stay, by a fixed pattern of 7 bars. */
const PRICE = VOLUME.map((_, i) => [1, 2, 2, 1, 2, 1, 1][i % 7] ?? NaN);

/** Exact sums of whole `terms`, divided by `scale`. */
function exactSums(terms: (i: number) => bigint, scale = 1): Float64Array {
  let sum = 0n;
  return VOLUME.map((_, i) => {
    sum += terms(i);
    return Number(sum) / scale;
  });
}

function volumeAt(i: number): bigint {
  return BigInt(VOLUME[i] ?? 0);
}

function priceAt(i: number): bigint {
  return BigInt(PRICE[i] ?? 0);
}

describe("sums over a million bars", () => {
  const near = { relative: 4e-16 };

  it("of on-balance volume are exact to the last bit or the one before", () => {
    const expected = exactSums((i) => (i === 0 ? volumeAt(0) : (priceAt(i) - priceAt(i - 1)) * volumeAt(i)));
    expectSeries(obv(PRICE, VOLUME), expected, "obv", near);
  });

  it("of accumulation and of volume delta are exact as well", () => {
    // Closes 0 to 4 quarters up the range: -1, -1/2, 0, 1/2 or 1 times the volume.
    const low = VOLUME.map(() => 8);
    const high = VOLUME.map(() => 12);
    const close = VOLUME.map((_, i) => 8 + ((i * i) % 5));
    const expected = exactSums((i) => (BigInt(close[i] ?? 0) - 10n) * volumeAt(i), 2);
    expectSeries(ad(high, low, close, VOLUME), expected, "ad", near);
    const time = VOLUME.map((_, i) => i);
    expectSeries(cumulativeVolumeDelta(time, high, low, close, VOLUME, "none"), expected, "cvd", near);
  });

  it("of price-volume trend are exact as well", () => {
    // From 1 to 2 the whole volume, from 2 to 1 half of it.
    const expected = exactSums((i) => {
      if (i === 0) return 0n;
      const change = priceAt(i) - priceAt(i - 1);
      return (change > 0n ? 2n : change) * volumeAt(i);
    }, 2);
    expected[0] = NaN;
    expectSeries(pvt(PRICE, VOLUME), expected, "pvt", near);
  });
});
