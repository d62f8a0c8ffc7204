import { describe, expect, it } from "vitest";
import { squeezePro, squeezeProDefinition } from "@/lib/ta/momentum/squeeze-pro";
import { ttmSqueeze } from "@/lib/ta/momentum/ttm-squeeze";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: squeezeProDefinition,
  onConstantPrice: { momentum: () => 0, squeeze: () => 0 },
  onShiftedPrice: "stays",
});

describe("squeeze-pro", () => {
  const { high, low, close } = sampleBars(800);
  const pro = squeezePro(high, low, close);
  const [wide, normal, narrow] = [2, 1.5, 1].map((ranges) => ttmSqueeze(high, low, close, 20, 2, 20, ranges));

  it("names the narrowest channel that is squeezed, and the wide one's release", () => {
    const expected = pro.squeeze.map((_, i) => {
      const state = wide?.squeeze[i] ?? NaN;
      if (narrow?.squeeze[i] === 1) return 3;
      return normal?.squeeze[i] === 1 ? 2 : state;
    });
    expectSeries(pro.squeeze, expected, "squeeze");
    expect(new Set(expected.subarray(20)).size, "states seen").toBeGreaterThan(2);
  });

  it("has the momentum of the TTM squeeze", () => {
    expectSeries(pro.momentum, wide?.momentum ?? [], "momentum");
  });
});
