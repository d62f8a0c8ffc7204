import { describe, it } from "vitest";
import { kdj, kdjDefinition } from "@/lib/ta/momentum/kdj";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

/** Both lines fall from 50 towards a raw value of 0 that begins at bar 8. */
function fallen(bar: number): { readonly k: number; readonly d: number; readonly j: number } {
  let k = 50;
  let d = 50;
  for (let i = 8; i <= bar; i++) {
    k -= k / 3;
    d += (k - d) / 3;
  }
  return { k, d, j: 3 * k - 2 * d };
}

testIndicatorContract({
  definition: kdjDefinition,
  onConstantPrice: {
    k: (_, bar) => fallen(bar).k,
    d: (_, bar) => fallen(bar).d,
    j: (_, bar) => fallen(bar).j,
  },
  onShiftedPrice: "stays",
});

describe("kdj", () => {
  it("smooths the place of the close in the range from 50 on, by hand", () => {
    // Raw values 75, 0, 100: k = 62.5, 31.25, 65.625 and d = 56.25, 43.75, 54.6875 with halves.
    const { k, d, j } = kdj([4, 5, 5, 6], [1, 2, 1, 2], [2, 4, 1, 6], 2, 2);
    expectSeries(k, [NaN, 62.5, 31.25, 65.625], "k");
    expectSeries(d, [NaN, 56.25, 43.75, 54.6875], "d");
    expectSeries(j, [NaN, 75, 6.25, 87.5], "j = 3k - 2d");
  });
});
