import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { nvi, nviDefinition, pvi, pviDefinition } from "@/lib/ta/volume/volume-index";

testIndicatorContract({
  definition: nviDefinition,
  onConstantPrice: { nvi: () => 1000 },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: pviDefinition,
  onConstantPrice: { pvi: () => 1000 },
  onShiftedPrice: "changes",
});

describe("nvi and pvi", () => {
  const close = [10, 12, 15, 30, 27];
  const volume = [5, 4, 6, 6, 3];

  it("grow with the price on falling and on rising volume alone, by hand", () => {
    const near = { relative: 1e-15 };
    expectSeries(nvi(close, volume), [1000, 1200, 1200, 1200, 1080], "·12/10, then ·27/30", near);
    expectSeries(pvi(close, volume), [1000, 1000, 1250, 1250, 1250], "·15/12", near);
  });

  it("stay where they are behind a price of 0", () => {
    expectSeries(pvi([0, 5, 10], [1, 2, 3]), [1000, 1000, 2000], "no growth from 0, then ·10/5");
  });

  it("give the numbers of Tulip's own tests, which have three decimals", () => {
    const close = [
      81.59, 81.06, 82.87, 83.0, 83.61, 83.15, 82.84, 83.99, 84.55, 84.36, 85.53, 86.54, 86.89, 87.77, 87.29,
    ];
    const volume = [
      5_653_100, 6_447_400, 7_690_900, 3_831_400, 4_455_100, 3_798_000, 3_936_200, 4_732_000, 4_841_300,
      3_915_300, 6_830_800, 6_694_100, 5_293_600, 7_985_800, 4_807_900,
    ];
    const rounded = (series: Float64Array) => series.map((value) => Math.round(value * 1000) / 1000);
    expectSeries(
      rounded(nvi(close, volume)),
      [
        1000, 1000, 1000, 1001.569, 1001.569, 996.058, 996.058, 996.058, 996.058, 993.82, 993.82, 1005.556,
        1009.623, 1009.623, 1004.101,
      ],
      "nvi",
    );
    expectSeries(
      rounded(pvi(close, volume)),
      [
        1000, 993.504, 1015.688, 1015.688, 1023.153, 1023.153, 1019.338, 1033.489, 1040.38, 1040.38, 1054.809,
        1054.809, 1054.809, 1065.492, 1065.492,
      ],
      "pvi",
    );
  });
});
