import { describe, it } from "vitest";
import { wma, wmaDefinition } from "@/lib/ta/moving-averages/wma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: wmaDefinition,
  onConstantPrice: { wma: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: wmaDefinition,
  fn: "WMA",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "wma" },
});

describe("wma", () => {
  it("weighs the newest value most, by hand", () => {
    // (1·1 + 2·2 + 3·6) / 6, then (2 + 12 + 9) / 6.
    expectSeries(wma([1, 2, 6, 3], 3), [NaN, NaN, 23 / 6, 23 / 6], "length 3", { relative: 1e-15 });
    expectSeries(wma([1, 2, 6], 1), [1, 2, 6], "length 1");
  });

  it.each([2, 7, 64, 500])("equals the weighted mean taken from scratch, length %d", (length) => {
    const { close } = sampleBars(2500);
    const scratch = close.map((_, i) => {
      if (i < length - 1) return NaN;
      let sum = 0;
      for (let j = 0; j < length; j++) sum += (length - j) * (close[i - j] ?? NaN);
      return sum / ((length * (length + 1)) / 2);
    });
    expectSeries(wma(close, length), scratch, "from scratch", { relative: 1e-12 });
  });
});
