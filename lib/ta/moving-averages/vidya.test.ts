import { describe, it } from "vitest";
import { vidya, vidyaDefinition } from "@/lib/ta/moving-averages/vidya";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: vidyaDefinition,
  onConstantPrice: { vidya: (price) => price },
  onShiftedPrice: "moves",
});

describe("vidya", () => {
  it("moves by the constant times the one-sidedness of the last changes, by hand", () => {
    // Seed (2 + 4 + 6) / 3 = 4, k = 1/2. Changes 2, 2, 4: c = 1, 4 + 6/2 = 7. Changes 2, 4, -6: c = 0, stays.
    // Changes 4, -6, 4: c = 2/14, 7 + (8 - 7)/14.
    expectSeries(vidya([2, 4, 6, 10, 4, 8], 3), [NaN, NaN, 4, 7, 7, 7 + 1 / 14], "length 3", {
      relative: 1e-14,
    });
  });

  it.each([1, 9, 100])("equals the oscillator's sums added up from scratch, length %d", (length) => {
    const { close } = sampleBars(600);
    const change = (i: number) => (close[i] ?? NaN) - (close[i - 1] ?? NaN);
    let level = NaN;
    const expected = close.map((price, i) => {
      const changes = Array.from({ length }, (_, k) => change(i - k));
      const way = changes.reduce((sum, step) => sum + Math.abs(step), 0);
      const share = way === 0 ? 0 : Math.abs(changes.reduce((sum, step) => sum + step, 0)) / way;
      if (i === length - 1) level = close.subarray(0, length).reduce((sum, value) => sum + value, 0) / length;
      if (i >= length) level += (2 / (length + 1)) * share * (price - level);
      return level;
    });
    expectSeries(vidya(close, length), expected, "from scratch", { relative: 1e-12 });
  });
});
