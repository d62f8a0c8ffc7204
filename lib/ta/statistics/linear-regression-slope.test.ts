import {
  linearRegressionAngleDefinition,
  linearRegressionSlopeDefinition,
} from "@/lib/ta/statistics/linear-regression-slope";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testPublishedValues } from "@/lib/ta/testing/published-values";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: linearRegressionSlopeDefinition,
  onConstantPrice: { slope: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: linearRegressionSlopeDefinition,
  fn: "LINEARREG_SLOPE",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "slope" },
});

testPublishedValues({
  definition: linearRegressionSlopeDefinition,
  source: "Skender's slope (20)",
  inputs: { length: 20 },
  decimals: 6,
  counts: { slope: 483 },
  values: { 249: { slope: 0.312406 }, 482: { slope: -0.337015 }, 501: { slope: -1.689143 } },
});

testIndicatorContract({
  definition: linearRegressionAngleDefinition,
  onConstantPrice: { angle: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: linearRegressionAngleDefinition,
  fn: "LINEARREG_ANGLE",
  inputs: ({ TimePeriod }) => ({ length: TimePeriod }),
  outputs: { Real: "angle" },
});
