import { describe, it } from "vitest";
import { entropy, entropyDefinition } from "@/lib/ta/statistics/entropy";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { overWindows } from "@/lib/ta/testing/over-windows";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: entropyDefinition,
  onConstantPrice: { entropy: (price, bar) => (price === 0 || bar < 18 ? NaN : Math.log2(10)) },
  onShiftedPrice: "changes",
});

describe("entropy", () => {
  it("is the sum of -p·log2(p) over shares of their own windows, by hand", () => {
    // Shares at bars 1 to 3: 3/4, 1/4, 1/2.
    const term = (share: number) => -share * Math.log2(share);
    const expected = [NaN, NaN, term(0.75) + term(0.25), term(0.25) + term(0.5)];
    expectSeries(entropy([1, 3, 1, 1], 2, 2), expected, "1, 3, 1, 1", { relative: 1e-14 });
  });

  it("has no value while a share in its window is not positive", () => {
    const output = entropy([1, 3, -1, 2, 2, 2], 2, 2);
    // Shares 3/4, -1/2, 2/1, 1/2, 1/2.
    expectSeries(output, [NaN, NaN, NaN, NaN, -2 + 0.5, 1], "1, 3, -1, 2, 2, 2", { relative: 1e-14 });
  });

  it("is that of each window from scratch, in another base", () => {
    const { close } = sampleBars(300);
    const shares = overWindows(close, 10, (window) => (window[9] ?? NaN) / window.reduce((a, b) => a + b, 0));
    const expected = overWindows(shares, 10, (window) =>
      window.reduce((sum, share) => sum - (share * Math.log(share)) / Math.log(3), 0),
    );
    expectSeries(entropy(close, 10, 3), expected, "base 3", { relative: 1e-12 });
  });
});
