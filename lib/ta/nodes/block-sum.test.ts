import { describe, expect, it } from "vitest";
import { Memory } from "@/lib/ta/core/memory";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

describe("BlockSum", () => {
  it.each([1, 2, 3, 7, 40])("is the sum of the last %d values, each step taken back once", (length) => {
    // Ticks of 1/256 around 100: every sum is exact, so the order of the additions does not matter.
    const { close } = sampleBars(200);
    const memory = new Memory();
    const sum = new BlockSum(memory, length);
    const sums = close.map((value, i) => {
      memory.save();
      sum.next(i % 3 === 0 ? 1e300 : -value);
      memory.restore();
      return sum.next(value);
    });
    const expected = close.map((_, i) =>
      i < length - 1 ? NaN : close.subarray(i - length + 1, i + 1).reduce((total, value) => total + value, 0),
    );
    expectSeries(sums, expected, `length ${length}`);
  });

  it("is exactly 0 as soon as the window holds nothing but zeros", () => {
    const sum = new BlockSum(new Memory(), 3);
    const sums = [0.1, 1e300, 0.3, 0, 0, 0].map((value) => sum.next(value));
    expectSeries(sums, [NaN, NaN, 1e300, 1e300, 0.3, 0], "length 3");
  });

  it("answers NaN to NaN and stays as it was", () => {
    const sum = new BlockSum(new Memory(), 2);
    sum.next(1);
    expect(sum.next(NaN)).toBeNaN();
    expect(sum.next(2)).toBe(3);
  });
});
