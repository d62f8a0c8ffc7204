import { describe, it } from "vitest";
import { balanceOfPower, balanceOfPowerDefinition } from "@/lib/ta/momentum/balance-of-power";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: balanceOfPowerDefinition,
  onConstantPrice: { balanceOfPower: () => 0 },
  onShiftedPrice: "stays",
});

testTalibEquality({
  definition: balanceOfPowerDefinition,
  fn: "BOP",
  inputs: () => ({}),
  outputs: { Real: "balanceOfPower" },
});

describe("balanceOfPower", () => {
  it("is the body over the range, and 0 without a range, by hand", () => {
    const output = balanceOfPower([1, 4, 2, 3], [5, 4, 4, 3], [1, 0, 0, 3], [5, 0, 3, 3]);
    expectSeries(output, [1, -1, 0.25, 0], "bodies 4, -4, 1, 0 of ranges 4, 4, 4, 0");
  });
});
