import { describe, expect, it } from "vitest";
import { ma } from "@/lib/ta/moving-averages/ma";
import { maEnvelopes, maEnvelopesDefinition } from "@/lib/ta/moving-averages/ma-envelopes";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: maEnvelopesDefinition,
  onConstantPrice: {
    upper: (price) => price + 0.025 * Math.abs(price),
    middle: (price) => price,
    lower: (price) => price - 0.025 * Math.abs(price),
  },
  onShiftedPrice: { upper: "changes", middle: "moves", lower: "changes" },
});

describe("maEnvelopes", () => {
  it("lie a percentage of the average above and below it, by hand", () => {
    const { upper, middle, lower } = maEnvelopes([90, 110, -300], 2, 10);
    expectSeries(middle, [NaN, 100, -95], "middle");
    expectSeries(upper, [NaN, 110, -85.5], "upper");
    expectSeries(lower, [NaN, 90, -104.5], "lower");
  });

  it.each(["sma", "ema", "wma", "dema", "kama"])("are drawn around the chosen average, %s", (type) => {
    const { close } = sampleBars(200);
    expect(maEnvelopes(close, 15, 5, type).middle).toEqual(ma(close, 15, type));
  });
});
