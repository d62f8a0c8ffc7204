import { describe, it } from "vitest";
import {
  roc,
  rocDefinition,
  rocp,
  rocpDefinition,
  rocr,
  rocr100,
  rocr100Definition,
  rocrDefinition,
} from "@/lib/ta/momentum/rate-of-change";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: rocDefinition,
  onConstantPrice: { roc: () => 0 },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: rocpDefinition,
  onConstantPrice: { rocp: () => 0 },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: rocrDefinition,
  onConstantPrice: { rocr: (price) => (price === 0 ? 0 : 1) },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: rocr100Definition,
  onConstantPrice: { rocr100: (price) => (price === 0 ? 0 : 100) },
  onShiftedPrice: "changes",
});

// TA-Lib takes 1 from a ratio, which leaves it about as many digits behind the point as the ratio has.
testTalibEquality({
  definition: rocDefinition,
  fn: "ROC",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "roc" },
  scale: 1e-2,
});

testTalibEquality({
  definition: rocpDefinition,
  fn: "ROCP",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "rocp" },
  scale: 1e-4,
});

testTalibEquality({
  definition: rocrDefinition,
  fn: "ROCR",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "rocr" },
});

testTalibEquality({
  definition: rocr100Definition,
  fn: "ROCR100",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "rocr100" },
});

describe("the rates of change", () => {
  const values = [4, 5, 0, 3];

  it("say the same in percent, as a fraction, as a ratio and as a ratio in percent, by hand", () => {
    expectSeries(roc(values, 1), [NaN, 25, -100, 0], "roc");
    expectSeries(rocp(values, 1), [NaN, 0.25, -1, 0], "rocp");
    expectSeries(rocr(values, 1), [NaN, 1.25, 0, 0], "rocr");
    expectSeries(rocr100(values, 1), [NaN, 125, 0, 0], "rocr100");
  });

  it("keep the sign of a negative earlier value, as TA-Lib does", () => {
    expectSeries(roc([-4, -2], 1), [NaN, -50], "half as negative: half the way");
  });
});
