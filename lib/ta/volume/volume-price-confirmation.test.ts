import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import {
  volumePriceConfirmation,
  volumePriceConfirmationDefinition,
} from "@/lib/ta/volume/volume-price-confirmation";

testIndicatorContract({
  definition: volumePriceConfirmationDefinition,
  onConstantPrice: { vpci: () => 0 },
  onShiftedPrice: "changes",
});

describe("volumePriceConfirmation", () => {
  it("is the product of confirmation, ratio and multiplier, by hand", () => {
    // Of the last 2: vwma 44/3 (of 12·1 + 16·2), mean 14, mean volume 1.5; of all 3: vwma 54/4, mean 38/3, 4/3.
    const expected = (54 / 4 - 38 / 3) * (44 / 3 / 14) * (1.5 / (4 / 3));
    expectSeries(volumePriceConfirmation([10, 12, 16], [1, 1, 2], 2, 3), [NaN, NaN, expected], "vpci", {
      relative: 1e-13,
    });
  });

  it("is 0 where the windows have no volume", () => {
    expectSeries(volumePriceConfirmation([10, 12, 16], [0, 0, 0], 1, 2), [NaN, 0, 0], "no volume");
  });
});
