import { describe, it } from "vitest";
import { bias, biasDefinition } from "@/lib/ta/momentum/bias";
import { sma } from "@/lib/ta/moving-averages/sma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: biasDefinition,
  onConstantPrice: { bias: () => 0 },
  onShiftedPrice: "changes",
});

describe("bias", () => {
  it("is the value over its average less one", () => {
    const { close } = sampleBars(200);
    const average = sma(close, 26);
    const expected = close.map((value, i) => value / (average[i] ?? NaN) - 1);
    expectSeries(bias(close), expected, "bias", { relative: 1e-12, scale: 1 });
  });

  it("is 0 where the average is 0, by hand", () => {
    // Averages 1.5, then 0.
    expectSeries(bias([1, 2, -2], 2), [NaN, 1 / 3, 0], "length 2", { relative: 1e-15 });
  });
});
