import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { ad } from "@/lib/ta/volume/ad";
import { adosc, adoscDefinition } from "@/lib/ta/volume/adosc";

testIndicatorContract({
  definition: adoscDefinition,
  onConstantPrice: { adosc: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: adoscDefinition,
  fn: "ADOSC",
  inputs: ({ FastPeriod, SlowPeriod }) => ({ fast: FastPeriod, slow: SlowPeriod }),
  outputs: { Real: "adosc" },
});

describe("adosc", () => {
  it("is the difference of two averages of the line seeded with its first value", () => {
    const { high, low, close, volume } = sampleBars(300);
    const line = ad(high, low, close, volume);
    const average = (length: number) => {
      let level = line[0] ?? NaN;
      return line.map((value, i) => {
        if (i > 0) level += (2 / (length + 1)) * (value - level);
        return level;
      });
    };
    const slow = average(7);
    const expected = average(4).map((value, i) => (i < 6 ? NaN : value - (slow[i] ?? NaN)));
    expectSeries(adosc(high, low, close, volume, 4, 7), expected, "4, 7", { relative: 1e-11, scale: 1e4 });
  });

  it("turns its sign when fast and slow change places, as in TA-Lib", () => {
    const { high, low, close, volume } = sampleBars(100);
    const turned = adosc(high, low, close, volume, 10, 3).map((value) => -value);
    expectSeries(turned, adosc(high, low, close, volume, 3, 10), "turned");
  });
});
