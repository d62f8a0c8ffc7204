import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { ichimokuBaseLineDefinition, ichimokuConversionLineDefinition } from "@/lib/ta/trend/ichimoku-lines";

testIndicatorContract({
  definition: ichimokuConversionLineDefinition,
  onConstantPrice: { ichimokuConversionLine: (price) => price },
  onShiftedPrice: "moves",
});

testIndicatorContract({
  definition: ichimokuBaseLineDefinition,
  onConstantPrice: { ichimokuBaseLine: (price) => price },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: ichimokuConversionLineDefinition,
  key: "ichimoku",
  inputs: { length: 9 },
  outputs: { tenkanSen: "ichimokuConversionLine" },
});

testSkenderEquality({
  definition: ichimokuBaseLineDefinition,
  key: "ichimoku",
  inputs: { length: 26 },
  outputs: { kijunSen: "ichimokuBaseLine" },
});
