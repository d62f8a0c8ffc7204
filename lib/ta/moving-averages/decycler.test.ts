import { describe, it } from "vitest";
import { decycler, decyclerDefinition } from "@/lib/ta/moving-averages/decycler";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: decyclerDefinition,
  onConstantPrice: { decycler: (price) => price },
  onShiftedPrice: "moves",
});

describe("decycler", () => {
  it.each([125, 3, 20])("is the price less the published high-pass filter, length %d", (length) => {
    const { close } = sampleBars(400);
    const at = (line: Float64Array, i: number) => line[i] ?? 0;
    const w = (360 * Math.SQRT1_2 * Math.PI) / 180 / length;
    const a = (Math.cos(w) + Math.sin(w) - 1) / Math.cos(w);
    const pass = new Float64Array(400);
    const expected = close.map((price, i) => {
      if (i < 2) return NaN;
      pass[i] =
        (1 - a / 2) * (1 - a / 2) * (price - 2 * at(close, i - 1) + at(close, i - 2)) +
        2 * (1 - a) * at(pass, i - 1) -
        (1 - a) * (1 - a) * at(pass, i - 2);
      return price - at(pass, i);
    });
    expectSeries(decycler(close, length), expected, "written out", { relative: 1e-10 });
  });
});
