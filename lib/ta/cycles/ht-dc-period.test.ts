import { htDcPeriodDefinition } from "@/lib/ta/cycles/ht-dc-period";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { hilbertModel } from "@/lib/ta/testing/hilbert-model";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

// The price steps from the zeros before bar 12 to its level, and the period swings with that step for a while.
const { period } = hilbertModel(new Float64Array(1000).fill(100), 12);
const atZero = hilbertModel(new Float64Array(1000), 12).period;

testIndicatorContract({
  definition: htDcPeriodDefinition,
  onConstantPrice: { period: (price, bar) => (price === 0 ? atZero : period)[bar] ?? NaN },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: htDcPeriodDefinition,
  fn: "HT_DCPERIOD",
  inputs: () => ({}),
  outputs: { Real: "period" },
});
