import { htTrendModeDefinition } from "@/lib/ta/cycles/ht-trend-mode";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: htTrendModeDefinition,
  onConstantPrice: { mode: () => 1 },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: htTrendModeDefinition,
  fn: "HT_TRENDMODE",
  inputs: () => ({}),
  outputs: { Integer: "mode" },
});
