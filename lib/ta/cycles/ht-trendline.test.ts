import { htTrendlineDefinition } from "@/lib/ta/cycles/ht-trendline";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: htTrendlineDefinition,
  onConstantPrice: { trend: (price) => price },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: htTrendlineDefinition,
  fn: "HT_TRENDLINE",
  inputs: () => ({}),
  outputs: { Real: "trend" },
});
