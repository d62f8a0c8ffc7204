import { htSineDefinition } from "@/lib/ta/cycles/ht-sine";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { hilbertModel } from "@/lib/ta/testing/hilbert-model";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

const { period } = hilbertModel(new Float64Array(1000).fill(100), 37);
const atZero = hilbertModel(new Float64Array(1000), 37).period;

/** The sine of 90 degrees, one bar of the cycle and `ahead` degrees. */
function still(price: number, bar: number, ahead: number): number {
  const bars = (price === 0 ? atZero : period)[bar] ?? NaN;
  return Math.cos(((360 / bars + ahead) * Math.PI) / 180);
}

testIndicatorContract({
  definition: htSineDefinition,
  onConstantPrice: {
    sine: (price, bar) => still(price, bar, 0),
    lead: (price, bar) => still(price, bar, 45),
  },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: htSineDefinition,
  fn: "HT_SINE",
  inputs: () => ({}),
  outputs: { Sine: "sine", LeadSine: "lead" },
});
