import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { obv, obvDefinition } from "@/lib/ta/volume/obv";

testIndicatorContract({
  definition: obvDefinition,
  onConstantPrice: { obv: () => 1000 },
  onShiftedPrice: "stays",
});

testTalibEquality({ definition: obvDefinition, fn: "OBV", inputs: () => ({}), outputs: { Real: "obv" } });

describe("obv", () => {
  it("adds volume on rises, takes it off on falls and rests on unchanged prices, by hand", () => {
    expectSeries(obv([5, 6, 6, 4], [10, 20, 40, 80]), [10, 30, 30, -50], "10, +20, 0, -80");
  });
});
