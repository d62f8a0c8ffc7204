import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { volumeFlowIndicator, volumeFlowIndicatorDefinition } from "@/lib/ta/volume/volume-flow-indicator";

testIndicatorContract({
  definition: volumeFlowIndicatorDefinition,
  onConstantPrice: { vfi: (price, bar) => (price <= 0 || bar < 261 ? NaN : 0) },
  onShiftedPrice: "changes",
});

describe("volumeFlowIndicator", () => {
  it.each([
    [40, 0.2, 2.5],
    [10, 0.5, 1],
  ])("agrees with Katsanos' formula written out (%d, %d, %d)", (length, cutoff, volumeCutoff) => {
    const bars = sampleBars(300);
    const typical = Array.from(
      bars.close,
      (price, i) => (price + (bars.high[i] ?? NaN) + (bars.low[i] ?? NaN)) / 3,
    );
    const mean = (of: (i: number) => number, end: number, count: number) => {
      let sum = 0;
      for (let i = end - count + 1; i <= end; i++) sum += of(i);
      return sum / count;
    };
    const volume = (i: number) => bars.volume[i] ?? NaN;
    const logChange = (i: number) => Math.log((typical[i] ?? NaN) / (typical[i - 1] ?? NaN));
    const flow = (i: number) => {
      const average = mean(logChange, i, 30);
      const deviation = Math.sqrt(mean((j) => (logChange(j) - average) ** 2, i, 30));
      const move = (typical[i] ?? NaN) - (typical[i - 1] ?? NaN);
      const threshold = cutoff * deviation * (bars.close[i] ?? NaN);
      const capped = Math.min(volume(i), volumeCutoff * mean(volume, i - 1, length));
      if (Number.isNaN(threshold)) return NaN;
      return move > threshold ? capped : move < -threshold ? -capped : 0;
    };
    const raw = typical.map((_, i) => (length * mean(flow, i, length)) / mean(volume, i - 1, length));
    const first = Math.max(30, length) + length + 1;
    let level = mean((i) => raw[i] ?? NaN, first, 3);
    const expected = raw.map((value, i) => {
      if (i > first) level = (value + level) / 2;
      return i < first ? NaN : level;
    });
    const output = volumeFlowIndicator(
      bars.high,
      bars.low,
      bars.close,
      bars.volume,
      length,
      cutoff,
      volumeCutoff,
    );
    expectSeries(output, expected, "vfi", { relative: 1e-10, scale: 1 });
  });
});
