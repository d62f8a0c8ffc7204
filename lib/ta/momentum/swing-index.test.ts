import { describe, it } from "vitest";
import {
  accumulationSwingIndex,
  accumulationSwingIndexDefinition,
  swingIndex,
  swingIndexDefinition,
} from "@/lib/ta/momentum/swing-index";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: swingIndexDefinition,
  onConstantPrice: { swingIndex: () => 0 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: accumulationSwingIndexDefinition,
  onConstantPrice: { accumulationSwingIndex: () => 0 },
  onShiftedPrice: "stays",
});

describe("swing-index", () => {
  it("divides by the reach that belongs to the largest distance, by hand", () => {
    // The bar before opens at 9 and closes at 10 each time, so its body counts 0.25 in both.
    const bars = { open: 12, high: 14, low: 11, close: 13 };
    // |h - c'| = 4 is largest: r = 4 - 1/2 + 1/4, move = 3 + 1/2 + 1/4, k = 4.
    expectSwing(bars, 50 * (3.75 / 3.75) * 0.4);
    // |l - c'| = 4 is largest: r = 4 - 1/2 + 1/4, move = -3 - 1/2 + 1/4, k = 4.
    expectSwing({ open: 8, high: 9, low: 6, close: 7 }, 50 * (-3.25 / 3.75) * 0.4);
    // h - l = 5 is largest: r = 5 + 1/4, move = 2 + 3/2 + 1/4, k = 3.
    expectSwing({ open: 9, high: 13, low: 8, close: 12 }, 50 * (3.75 / 5.25) * 0.3);
  });

  it("is 0 when nothing moved", () => {
    expectSeries(swingIndex([1, 1], [1, 1], [1, 1], [1, 1]), [NaN, 0], "flat");
  });

  it("shrinks with the limit move", () => {
    const { open, high, low, close } = sampleBars(50);
    const expected = swingIndex(open, high, low, close, 10).map((value) => value / 10);
    expectSeries(swingIndex(open, high, low, close, 100), expected, "limit 100", { relative: 1e-14 });
  });
});

describe("accumulation-swing-index", () => {
  it("adds the swing indexes up", () => {
    const { open, high, low, close } = sampleBars(200);
    let sum = 0;
    const expected = swingIndex(open, high, low, close).map((value, i) => {
      sum += i === 0 ? 0 : value;
      return i === 0 ? NaN : sum;
    });
    expectSeries(accumulationSwingIndex(open, high, low, close), expected, "asi", { relative: 1e-14 });
  });
});

type Prices = Readonly<Record<"open" | "high" | "low" | "close", number>>;

function expectSwing({ open, high, low, close }: Prices, expected: number): void {
  const output = swingIndex([9, open], [10, high], [9, low], [10, close]);
  expectSeries(output, [NaN, expected], `close ${close}`, { relative: 1e-14 });
}
