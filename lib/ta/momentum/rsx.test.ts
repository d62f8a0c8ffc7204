import { describe, it } from "vitest";
import { rsx, rsxDefinition } from "@/lib/ta/momentum/rsx";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: rsxDefinition,
  onConstantPrice: { rsx: () => 50 },
  onShiftedPrice: "stays",
});

describe("rsx", () => {
  it("is the smoothed change over the smoothed size of the changes, from scratch", () => {
    const { close } = sampleBars(300);
    const average = (values: Float64Array) => {
      const output = new Float64Array(values.length);
      for (let i = 1; i < values.length; i++) {
        output[i] = (13 / 16) * (output[i - 1] ?? NaN) + (3 / 16) * (values[i] ?? NaN);
      }
      return output;
    };
    const stage = (values: Float64Array) => {
      const twice = average(average(values));
      return average(values).map((value, i) => 1.5 * value - 0.5 * (twice[i] ?? NaN));
    };
    const smooth = (values: Float64Array) => stage(stage(stage(values)));
    const changes = close.map((value, i) => (i === 0 ? 0 : value - (close[i - 1] ?? NaN)));
    const sizes = smooth(changes.map(Math.abs));
    const expected = smooth(changes).map((change, i) => {
      const level = 50 + (50 * change) / (sizes[i] ?? NaN);
      return i < 13 ? NaN : Math.max(0, Math.min(100, level));
    });
    expectSeries(rsx(close), expected, "rsx", { relative: 1e-11, scale: 1 });
  });

  it("is 100 in a rise, 0 in a fall and 50 when nothing moves", () => {
    const rising = [1, 2, 4, 5, 7, 8, 9, 11];
    expectSeries(rsx(rising, 5).subarray(5), [100, 100, 100], "rise");
    expectSeries(rsx(rising.toReversed(), 5).subarray(5), [0, 0, 0], "fall");
    expectSeries(rsx(new Array<number>(8).fill(3), 5).subarray(5), [50, 50, 50], "flat");
  });
});
