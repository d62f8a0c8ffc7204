import { mamaDefinition } from "@/lib/ta/moving-averages/mama";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { hilbertModel } from "@/lib/ta/testing/hilbert-model";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

/** Both averages of a price that is always 1, from zero at bar 12; they are as many times larger at another price. */
const still = averagesOfOne(1000);

testIndicatorContract({
  definition: mamaDefinition,
  onConstantPrice: {
    mama: (price, bar) => price * (still.mama[bar] ?? NaN),
    fama: (price, bar) => price * (still.fama[bar] ?? NaN),
  },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: mamaDefinition,
  fn: "MAMA",
  inputs: ({ FastLimit, SlowLimit }) => ({ fast: FastLimit, slow: SlowLimit }),
  outputs: { MAMA: "mama", FAMA: "fama" },
});

function averagesOfOne(bars: number) {
  const { inPhase, quadrature } = hilbertModel(new Float64Array(bars).fill(1), 12);
  const phase = inPhase.map((part, i) =>
    part === 0 ? 0 : (Math.atan((quadrature[i] ?? NaN) / part) * 180) / Math.PI,
  );
  const mama = new Float64Array(bars);
  const fama = new Float64Array(bars);
  for (let i = 12; i < bars; i++) {
    const fallen = Math.max((phase[i - 1] ?? 0) - (phase[i] ?? NaN), 1);
    const k = Math.max(0.5 / fallen, 0.05);
    mama[i] = k + (1 - k) * (mama[i - 1] ?? NaN);
    fama[i] = (k / 2) * (mama[i] ?? NaN) + (1 - k / 2) * (fama[i - 1] ?? NaN);
  }
  return { mama, fama };
}
