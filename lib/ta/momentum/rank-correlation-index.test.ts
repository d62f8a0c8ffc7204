import { describe, it } from "vitest";
import {
  rankCorrelationIndex,
  rankCorrelationIndexDefinition,
} from "@/lib/ta/momentum/rank-correlation-index";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: rankCorrelationIndexDefinition,
  onConstantPrice: { rankCorrelationIndex: () => 0 },
  onShiftedPrice: "stays",
});

describe("rank-correlation-index", () => {
  it.each([2, 3, 9, 50])("is the correlation of the ranks with time over %d bars, from scratch", (length) => {
    // Whole numbers, so that many are equal.
    const values = sampleBars(300).close.map(Math.round);
    const expected = values.map((_, i) => {
      if (i < length - 1) return NaN;
      const window = values.subarray(i - length + 1, i + 1);
      const ranks = window.map((value) => {
        const below = window.filter((other) => other < value).length;
        const equal = window.filter((other) => other === value).length;
        return below + (equal - 1) / 2;
      });
      const middle = (length - 1) / 2;
      const products = ranks.reduce((sum, rank, x) => sum + (x - middle) * (rank - middle), 0);
      const squares = ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
      const places = (length * (length * length - 1)) / 12;
      return squares === 0 ? 0 : (100 * products) / Math.sqrt(squares * places);
    });
    expectSeries(rankCorrelationIndex(values, length), expected, "rci", { relative: 1e-12, scale: 1 });
  });

  it("is that of the textbook where no values are equal, by hand", () => {
    // Ranks 2, 1, 3: squared differences 1, 1, 0: 1 - 6·2 / 24. Ranks 1, 3, 2 alike.
    expectSeries(rankCorrelationIndex([5, 3, 9, 7], 3), [NaN, NaN, 50, 50], "length 3", { relative: 1e-15 });
  });
});
