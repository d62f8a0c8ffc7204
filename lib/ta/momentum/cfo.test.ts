import { describe, it } from "vitest";
import { cfo, cfoDefinition } from "@/lib/ta/momentum/cfo";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { lineEnd } from "@/lib/ta/testing/line-end";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: cfoDefinition,
  onConstantPrice: { cfo: () => 0 },
  onShiftedPrice: "changes",
});

describe("cfo", () => {
  it("is the percent of the value above the end of the line, from scratch", () => {
    const { close } = sampleBars(200);
    const expected = close.map((value, i) => (100 * (value - lineEnd(close, i, 9))) / value);
    expectSeries(cfo(close), expected, "cfo", { relative: 1e-9, scale: 1 });
  });

  it("is the distance in percent of the value, by hand", () => {
    // Through 1, 2, 6 the line ends at 5.5; through 2, 6, 0 at 5 / 3, where a value of 0 gives 0.
    expectSeries(cfo([1, 2, 6, 0], 3), [NaN, NaN, 50 / 6, 0], "length 3", { relative: 1e-14 });
  });
});
