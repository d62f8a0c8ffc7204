import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { vhf, vhfDefinition } from "@/lib/ta/trend/vhf";

testIndicatorContract({
  definition: vhfDefinition,
  onConstantPrice: { vhf: () => 0 },
  onShiftedPrice: "stays",
});

describe("vhf", () => {
  it("is the spread of length values over the way of length changes, by hand", () => {
    // Length 3: values 4, 2, 3 and changes 3, 2, 1; values 2, 3, 7 and changes 2, 1, 4; then 3, 7, 7 and 1,
    // 4, 0.
    expectSeries(vhf([1, 4, 2, 3, 7, 7], 3), [NaN, NaN, NaN, 2 / 6, 5 / 7, 4 / 5], "length 3", {
      relative: 1e-15,
    });
  });

  it("is 0 when the values stopped moving, also when their earlier sums were rounded", () => {
    const output = vhf([0.1, 0.4, 0.2, 0.7, 0.3, 0.3, 0.3, 0.3], 2);
    expectSeries(output.subarray(5), [0, 0, 0], "standing still");
  });

  it.each([2, 28, 100])("is the plain formula at every bar (%d)", (length) => {
    const values = Array.from(sampleBars(700).close);
    const expected = values.map((_, i) => {
      if (i < length) return NaN;
      const window = values.slice(i - length + 1, i + 1);
      const way = window.reduce((sum, value, k) => {
        return sum + Math.abs(value - (values[i - length + k] ?? NaN));
      }, 0);
      return way === 0 ? 0 : (Math.max(...window) - Math.min(...window)) / way;
    });
    expectSeries(vhf(values, length), expected, `length ${length}`, { relative: 1e-12 });
  });
});
