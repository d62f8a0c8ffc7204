import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { pvt, pvtDefinition } from "@/lib/ta/volume/pvt";

testIndicatorContract({
  definition: pvtDefinition,
  onConstantPrice: { pvt: () => 0 },
  onShiftedPrice: "changes",
});

describe("pvt", () => {
  it("sums volume times fractional change, none behind a price of 0, by hand", () => {
    // 100·(10 - 8)/8 = 25, 50·(5 - 10)/10 = -25, 30·(0 - 5)/5 = -30, then none from 0.
    expectSeries(pvt([8, 10, 5, 0, 7], [1, 100, 50, 30, 9]), [NaN, 25, 0, -30, -30], "25, -25, -30, 0");
  });
});
