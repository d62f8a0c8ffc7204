import { htPhasorDefinition } from "@/lib/ta/cycles/ht-phasor";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: htPhasorDefinition,
  onConstantPrice: { inPhase: () => 0, quadrature: () => 0 },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: htPhasorDefinition,
  fn: "HT_PHASOR",
  inputs: () => ({}),
  outputs: { InPhase: "inPhase", Quadrature: "quadrature" },
});
