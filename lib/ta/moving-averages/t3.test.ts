import { describe, it } from "vitest";
import { ema } from "@/lib/ta/moving-averages/ema";
import { t3, t3Definition } from "@/lib/ta/moving-averages/t3";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: t3Definition,
  onConstantPrice: { t3: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: t3Definition,
  fn: "T3",
  inputs: ({ TimePeriod, VFactor }) => ({ length: TimePeriod, factor: VFactor }),
  outputs: { Real: "t3" },
});

describe("t3", () => {
  it.each([0, 0.3, 1])("is the generalised average applied three times, factor %d", (factor) => {
    const { close } = sampleBars(300);
    const generalised = (values: Float64Array) => {
      const once = ema(values, 4);
      const twice = ema(once, 4);
      return once.map((value, i) => (1 + factor) * value - factor * (twice[i] ?? NaN));
    };
    // Each application drops the bars before its own second average; the seeds differ, and fade.
    const thrice = generalised(generalised(generalised(close)));
    expectSeries(t3(close, 4, factor).subarray(150), thrice.subarray(150), "late", { relative: 1e-12 });
  });

  it("is the values themselves at length 1", () => {
    expectSeries(t3([1, 2, 6], 1, 0.5), [1, 2, 6], "length 1");
  });
});
