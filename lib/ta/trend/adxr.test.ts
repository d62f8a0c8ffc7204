import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { adx } from "@/lib/ta/trend/adx";
import { adxr, adxrDefinition } from "@/lib/ta/trend/adxr";

testIndicatorContract({
  definition: adxrDefinition,
  onConstantPrice: { adxr: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: adxrDefinition,
  fn: "ADXR",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "adxr" },
});

describe("adxr", () => {
  it.each([2, 5, 30])("is the mean of the ADX and that of length - 1 bars before (%d)", (length) => {
    const { high, low, close } = sampleBars(200);
    const index = adx(high, low, close, length);
    const expected = index.map((value, i) => (value + (index[i - length + 1] ?? NaN)) / 2);
    expectSeries(adxr(high, low, close, length), expected, "adxr", { relative: 1e-13 });
  });
});
