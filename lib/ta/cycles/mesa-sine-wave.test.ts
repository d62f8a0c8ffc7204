import { describe, it } from "vitest";
import { mesaSineWave, mesaSineWaveDefinition } from "@/lib/ta/cycles/mesa-sine-wave";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

const TINY = { relative: 1e-12, scale: 1 };

testIndicatorContract({
  definition: mesaSineWaveDefinition,
  onConstantPrice: { sine: () => -1, lead: () => -Math.SQRT1_2 },
  onShiftedPrice: "stays",
});

describe("mesaSineWave", () => {
  it.each([5, 20, 200])("equals Tulip's sums over the raw prices, length %d", (length) => {
    const { close } = sampleBars(500);
    const phases = close.map((_, i) => (i < length ? NaN : tulipPhase(close, i, length)));
    const { sine, lead } = mesaSineWave(close, length);
    const tolerance = { relative: 1e-8, scale: 1 };
    expectSeries(sine, phases.map(Math.sin), "sine", tolerance);
    expectSeries(
      lead,
      phases.map((phase) => Math.sin(phase + Math.PI / 4)),
      "lead",
      tolerance,
    );
  });

  it("turns by whole quarters where the real part is 0 and the other is not, by hand", () => {
    // Four bars, newest first: real 6 - 6 = 0, imaginary 9 - 3 = 6, so 90 + 90 degrees; then -6, so 90 - 90.
    expectSeries(mesaSineWave([1, 3, 6, 9, 6], 4).sine, [NaN, NaN, NaN, NaN, 0], "up", TINY);
    expectSeries(mesaSineWave([1, 9, 6, 3, 6], 4).lead, [NaN, NaN, NaN, NaN, Math.SQRT1_2], "down", TINY);
  });

  it("is the wave itself on a sine of its length, and leads it by an eighth of a cycle", () => {
    const wave = (shift: number) =>
      Float64Array.from({ length: 100 }, (_, i) => Math.sin((2 * Math.PI * (i + shift)) / 16));
    const warm = (series: Float64Array) => series.map((value, i) => (i < 16 ? NaN : value));
    const { sine, lead } = mesaSineWave(wave(0), 16);
    expectSeries(sine, warm(wave(0)), "sine", TINY);
    expectSeries(lead, warm(wave(2)), "lead", TINY);
  });
});

function tulipPhase(values: Float64Array, i: number, length: number): number {
  let real = 0;
  let imaginary = 0;
  for (let k = 0; k < length; k++) {
    real += Math.cos((2 * Math.PI * k) / length) * (values[i - k] ?? NaN);
    imaginary += Math.sin((2 * Math.PI * k) / length) * (values[i - k] ?? NaN);
  }
  return Math.atan(imaginary / real) + (real < 0 ? Math.PI : 0) + Math.PI / 2;
}
