import { describe, it } from "vitest";
import { centreOfGravity, centreOfGravityDefinition } from "@/lib/ta/momentum/centre-of-gravity";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: centreOfGravityDefinition,
  onConstantPrice: { centreOfGravity: () => -5.5 },
  onShiftedPrice: "changes",
});

describe("centre-of-gravity", () => {
  it("weighs the places of the window, from scratch", () => {
    const { close } = sampleBars(200);
    const expected = close.map((_, i) => {
      let [moment, sum] = [0, 0];
      for (let age = 0; age < 10; age++) {
        moment += (age + 1) * (close[i - age] ?? NaN);
        sum += close[i - age] ?? NaN;
      }
      return -moment / sum;
    });
    expectSeries(centreOfGravity(close), expected, "cg", { relative: 1e-13 });
  });

  it("is in the middle of the window when its values add up to 0, by hand", () => {
    // -(1·3 + 2·2 + 3·1) / 6, then values 2, 3, -5.
    expectSeries(centreOfGravity([1, 2, 3, -5], 3), [NaN, NaN, -10 / 6, -2], "length 3", { relative: 1e-14 });
  });
});
