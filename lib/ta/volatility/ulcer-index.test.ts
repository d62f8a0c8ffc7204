import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import { ulcerIndex, ulcerIndexDefinition } from "@/lib/ta/volatility/ulcer-index";

testIndicatorContract({
  definition: ulcerIndexDefinition,
  onConstantPrice: { ulcer: (price, bar) => (price <= 0 || bar < 13 ? NaN : 0) },
  onShiftedPrice: "changes",
});

testSkenderEquality({
  definition: ulcerIndexDefinition,
  key: "ulcer",
  inputs: { length: 14 },
  outputs: { ulcerIndex: "ulcer" },
});

describe("ulcerIndex", () => {
  it("is the quadratic mean of drawdowns from the window's peak so far, none from a peak below 0, by hand", () => {
    // Drawdowns in percent: 0 and -20; 0 and -25; 0 and 0.
    const output = ulcerIndex([10, 8, 6, 9, -1, -2], 2);
    const expected = [NaN, Math.sqrt(200), Math.sqrt(312.5), 0, Math.sqrt((1000 / 9) ** 2 / 2), NaN];
    expectSeries(output, expected, "from 10, 8, 6, 9, -1", { relative: 1e-14 });
  });
});
