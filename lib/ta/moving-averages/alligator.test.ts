import { describe, expect, it } from "vitest";
import { alligator, alligatorDefinition, gator, gatorDefinition } from "@/lib/ta/moving-averages/alligator";
import { rma } from "@/lib/ta/moving-averages/rma";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: alligatorDefinition,
  onConstantPrice: { jaw: (price) => price, teeth: (price) => price, lips: (price) => price },
  onShiftedPrice: "moves",
});

testIndicatorContract({
  definition: gatorDefinition,
  onConstantPrice: { upper: () => 0, lower: () => 0 },
  onShiftedPrice: "stays",
});

const { close } = sampleBars(200);

/** The smoothed average of that length, `shift` bars later. */
function shifted(length: number, shift: number): Float64Array {
  const average = rma(close, length);
  return average.map((_, i) => average[i - shift] ?? NaN);
}

describe("alligator", () => {
  it("is three smoothed averages moved forward by 8, 5 and 3 bars", () => {
    const { jaw, teeth, lips } = alligator(close);
    expect(jaw).toEqual(shifted(13, 8));
    expect(teeth).toEqual(shifted(8, 5));
    expect(lips).toEqual(shifted(5, 3));
  });

  it("is not shifted at all with shifts of 0, by hand", () => {
    // Length 2: (2 + 4)/2 = 3, then half of the way to 9.
    const { lips } = alligator([2, 4, 9], 13, 8, 8, 5, 2, 0);
    expectSeries(lips, [NaN, 3, 6], "lips");
  });
});

describe("gator", () => {
  it("is the distance between the alligator's lines, above and below zero", () => {
    const [jaw, teeth, lips] = [shifted(13, 8), shifted(8, 5), shifted(5, 3)];
    const { upper, lower } = gator(close);
    const tolerance = { relative: 1e-11, scale: 1 };
    expectSeries(
      upper,
      jaw.map((value, i) => Math.abs(value - (teeth[i] ?? NaN))),
      "upper",
      tolerance,
    );
    expectSeries(
      lower,
      teeth.map((value, i) => -Math.abs(value - (lips[i] ?? NaN))),
      "lower",
      tolerance,
    );
  });
});
