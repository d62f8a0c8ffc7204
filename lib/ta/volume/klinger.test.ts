import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { readBars, SHARED } from "@/lib/ta/testing/reference-bars";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { klinger, klingerDefinition } from "@/lib/ta/volume/klinger";

testIndicatorContract({
  definition: klingerDefinition,
  onConstantPrice: { kvo: () => 0, signal: () => 0 },
  onShiftedPrice: "stays",
});

describe("klinger", () => {
  it("gives the force of each bar by trend, range and cumulated range, by hand", () => {
    // Trends of bars 1 to 4: up, up, down, down. Ranges 1, 2, 3, 2, 4. Cumulated: bar 2 has its own 3 (force 0),
    // bar 3 has 3 + 2, bar 4 has 5 + 4. Forces: 0, -200·10·|2/5 - 1| = -1200, -200·9·|4/9 - 1| = -1000.
    const high = [2, 4, 7, 5, 5];
    const low = [1, 2, 4, 3, 1];
    const close = [1.5, 3, 5, 4, 2];
    // A fast length of 1 is the force itself, the slow average of 2 begins at bar 3: -600, then k = 2/3: -2600/3.
    const { kvo, signal } = klinger(high, low, close, [1, 1, 1, 10, 9], 1, 2, 1);
    expectSeries(kvo, [NaN, NaN, NaN, -600, -400 / 3], "forces less their average", { relative: 1e-13 });
    expectSeries(signal, kvo, "an average of 1");
  });

  it("agrees with the formula written out on a random market", () => {
    const { high, low, close, volume } = sampleBars(300);
    const at = (series: ArrayLike<number>, i: number) => series[i] ?? NaN;
    const forces: number[] = [];
    let cumulated = 0;
    for (let i = 2; i < 300; i++) {
      const price = (j: number) => at(high, j) + at(low, j) + at(close, j);
      const trend = (j: number) => (price(j) > price(j - 1) ? 1 : -1);
      const range = at(high, i) - at(low, i);
      const before = trend(i) === trend(i - 1) ? cumulated : at(high, i - 1) - at(low, i - 1);
      cumulated = before + range;
      forces.push(cumulated === range ? 0 : 200 * trend(i) * at(volume, i) * (before / cumulated));
    }
    const average = (series: readonly number[], length: number) => {
      let level = series.slice(0, length).reduce((sum, value) => sum + value, 0) / length;
      return series.map((value, i) => {
        if (i >= length) level += (2 / (length + 1)) * (value - level);
        return i < length - 1 ? NaN : level;
      });
    };
    const slow = average(forces, 9);
    const line = average(forces, 4).map((value, i) => value - at(slow, i));
    const signals = average(line.slice(8), 3);
    const { kvo, signal } = klinger(high, low, close, volume, 4, 9, 3);
    const tolerance = { relative: 1e-10, scale: 1e5 };
    expectSeries(kvo, [NaN, NaN, ...line], "kvo", tolerance);
    expectSeries(signal, [...new Array(10).fill(NaN), ...signals], "signal", tolerance);
  });
});

const SPY = `${SHARED}/bars/spy-daily.csv`;

describe.skipIf(!existsSync(SPY))(`klinger on SPY daily bars (skipped where ${SPY} is not there)`, () => {
  it("gives the numbers of Skender's own tests, which are rounded to whole ones", () => {
    const { kvo, signal } = klingerDefinition.compute(readBars(SPY));
    const rounded = [56, 57, 68, 149, 249, 501].map((bar) => [bar, kvo?.[bar], signal?.[bar]].map(roundOf));
    expect(kvo?.[55]).toBeNaN();
    expect(signal?.[67]).toBeNaN();
    expect(rounded).toEqual([
      [56, -2_138_454_001, NaN],
      [57, -2_265_495_450, NaN],
      [68, -1_241_548_491, -1_489_659_254],
      [149, -62_800_843, -18_678_832],
      [249, -51_541_005, 135_207_969],
      [501, -539_224_047, -1_548_306_127],
    ]);
  });
});

function roundOf(value: number | undefined): number {
  return Math.round(value ?? NaN);
}
