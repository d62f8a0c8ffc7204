import { htDcPhaseDefinition } from "@/lib/ta/cycles/ht-dc-phase";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { hilbertModel } from "@/lib/ta/testing/hilbert-model";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

const { period } = hilbertModel(new Float64Array(1000).fill(100), 37);
const atZero = hilbertModel(new Float64Array(1000), 37).period;

testIndicatorContract({
  definition: htDcPhaseDefinition,
  onConstantPrice: { phase: (price, bar) => 90 + 360 / ((price === 0 ? atZero : period)[bar] ?? NaN) },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: htDcPhaseDefinition,
  fn: "HT_DCPHASE",
  inputs: () => ({}),
  outputs: { Real: "phase" },
});
