import { describe, it } from "vitest";
import { brar, brarDefinition } from "@/lib/ta/momentum/brar";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: brarDefinition,
  onConstantPrice: { ar: () => 0, br: () => 0 },
  onShiftedPrice: "stays",
});

describe("brar", () => {
  it("is what the sums over every window say", () => {
    const { open, high, low, close } = sampleBars(200);
    const sum = (i: number, of: (bar: number) => number) =>
      Array.from({ length: 26 }, (_, k) => of(i - k)).reduce((a, b) => a + b, 0);
    const at = (series: Float64Array, bar: number) => series[bar] ?? NaN;
    const ar = open.map(
      (_, i) =>
        (100 * sum(i, (bar) => at(high, bar) - at(open, bar))) /
        sum(i, (bar) => at(open, bar) - at(low, bar)),
    );
    const br = open.map(
      (_, i) =>
        (100 * sum(i, (bar) => Math.max(at(high, bar) - at(close, bar - 1), 0))) /
        sum(i, (bar) => Math.max(at(close, bar - 1) - at(low, bar), 0)),
    );
    const outputs = brar(open, high, low, close);
    expectSeries(outputs.ar, ar, "ar", { relative: 1e-11 });
    expectSeries(outputs.br, br, "br", { relative: 1e-11 });
  });

  it("is 0 where nothing was sold into, by hand", () => {
    // Opens at the low; highs 1 and 2 above the close before, lows never below it.
    const { ar, br } = brar([1, 1, 1], [2, 2, 3], [1, 1, 1], [1, 1, 1], 2);
    expectSeries(ar, [NaN, 0, 0], "ar");
    expectSeries(br, [NaN, NaN, 0], "br");
  });
});
