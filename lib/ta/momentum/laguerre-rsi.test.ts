import { describe, expect, it } from "vitest";
import { laguerreRsi, laguerreRsiDefinition } from "@/lib/ta/momentum/laguerre-rsi";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: laguerreRsiDefinition,
  onConstantPrice: { laguerreRsi: () => 0 },
  onShiftedPrice: "stays",
});

describe("laguerre-rsi", () => {
  it("is the share of the rises between the four filters, by hand", () => {
    // Values 0, 8 at gamma 0.5: l0 = 4, l1 = -2, l2 = 1, l3 = -0.5: differences 6, -3, 1.5.
    expectSeries(laguerreRsi([0, 8]), [0, (100 * 7.5) / 10.5], "gamma 0.5", { relative: 1e-15 });
    // At gamma 0 the filters are the last four values: 3, 1, 2, 1 has differences 2, -1, 1.
    expectSeries(laguerreRsi([1, 2, 1, 3], 0).subarray(3), [75], "gamma 0");
  });

  it("never leaves 0 to 100 and comes to both ends", () => {
    const output = laguerreRsi(sampleBars(2000).close, 0.5);
    expect(Math.min(...output)).toBe(0);
    expect(Math.max(...output)).toBe(100);
  });
});
