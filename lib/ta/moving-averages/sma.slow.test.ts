import { describe, it } from "vitest";
import { sma } from "@/lib/ta/moving-averages/sma";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars, shiftPrices } from "@/lib/ta/testing/sample-bars";

describe("sma over a million bars at an offset of 1e9", () => {
  const { close } = shiftPrices(sampleBars(1_000_000), 1e9);

  it.each([2, 20, 200, 5000])("stays within 1e-13 of the exact mean, length %d", (length) => {
    // Prices are whole numbers of 1/256, so this sum of at most 5000 · 2^38 of them is exact.
    let ticks = 0;
    const exact = close.map((price, i) => {
      ticks += price * 256 - (close[i - length] ?? 0) * 256;
      return i < length - 1 ? NaN : ticks / length / 256;
    });
    expectSeries(sma(close, length), exact, "exact mean", { relative: 1e-13 });
  });
});
