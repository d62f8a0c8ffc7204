import { describe, it } from "vitest";
import {
  relativeMomentumIndex,
  relativeMomentumIndexDefinition,
} from "@/lib/ta/momentum/relative-momentum-index";
import { rsi } from "@/lib/ta/momentum/rsi";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: relativeMomentumIndexDefinition,
  onConstantPrice: { relativeMomentumIndex: () => 0 },
  onShiftedPrice: "stays",
});

describe("relative-momentum-index", () => {
  it("is the RSI when it looks one bar back", () => {
    const { close } = sampleBars(300);
    expectSeries(relativeMomentumIndex(close, 14, 1), rsi(close, 14), "momentum 1", { relative: 1e-12 });
  });

  it("is the share of the rises over two bars, by hand", () => {
    // Changes over two bars 2, -1, 1: means of gains 1 and losses 0.5, then 1 and 0.25.
    const expected = [NaN, NaN, NaN, 200 / 3, 80];
    expectSeries(relativeMomentumIndex([1, 2, 3, 1, 4], 2, 2), expected, "2, 2", { relative: 1e-15 });
  });
});
