import { describe, it } from "vitest";
import {
  avgprice,
  avgpriceDefinition,
  medprice,
  medpriceDefinition,
  typprice,
  typpriceDefinition,
  wclprice,
  wclpriceDefinition,
} from "@/lib/ta/price/bar-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: avgpriceDefinition,
  onConstantPrice: { avgprice: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: avgpriceDefinition,
  fn: "AVGPRICE",
  inputs: () => ({}),
  outputs: { Real: "avgprice" },
});

testIndicatorContract({
  definition: medpriceDefinition,
  onConstantPrice: { medprice: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: medpriceDefinition,
  fn: "MEDPRICE",
  inputs: () => ({}),
  outputs: { Real: "medprice" },
});

testIndicatorContract({
  definition: typpriceDefinition,
  onConstantPrice: { typprice: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: typpriceDefinition,
  fn: "TYPPRICE",
  inputs: () => ({}),
  outputs: { Real: "typprice" },
});

testIndicatorContract({
  definition: wclpriceDefinition,
  onConstantPrice: { wclprice: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: wclpriceDefinition,
  fn: "WCLPRICE",
  inputs: () => ({}),
  outputs: { Real: "wclprice" },
});

describe("means of a bar's prices", () => {
  it("are what their formulas say, by hand", () => {
    const [open, high, low, close] = [[2], [9], [1], [5]];
    expectSeries(avgprice(open, high, low, close), [4.25], "(2 + 9 + 1 + 5) / 4");
    expectSeries(medprice(high, low), [5], "(9 + 1) / 2");
    expectSeries(typprice(high, low, close), [5], "(9 + 1 + 5) / 3");
    expectSeries(wclprice(high, low, close), [5], "(9 + 1 + 2·5) / 4");
  });
});
