import { expect, test } from "vitest";
import { fitLine, measureCost } from "@/lib/indicators/proof/measure-cost";
import { measureWarmUp } from "@/lib/indicators/proof/measure-warm-up";
import { plainSubject } from "@/lib/indicators/proof/plain-guest";
import type { Subject } from "@/lib/indicators/proof/subject";

function guest(value: string): Subject {
  return plainSubject(`export default indicator({
    name: "Test", inputs: {}, outputs: { value: plot({}) },
    compute: ({ bars, ta }) => ({ value: ${value} }),
  });`);
}

test("a window needs its length of bars, less one", async () => {
  expect((await measureWarmUp(guest("ta.sma(bars.close, 20)"), { seed: "x" })).bars).toBe(19);
  expect((await measureWarmUp(guest("ta.wma(bars.high, 50)"), { seed: "x" })).bars).toBe(49);
});

test("a value of its own bar needs none", async () => {
  expect((await measureWarmUp(guest("bars.close.map((x) => x * 2)"), { seed: "x" })).bars).toBe(0);
});

test("an exponential average needs many times its length, until the start is forgotten to 1e-6", async () => {
  const { bars, tolerance } = await measureWarmUp(guest("ta.ema(bars.close, 20)"), { seed: "x" });
  expect(tolerance).toBe(1e-6);
  // The weight of the start falls by 19/21 a bar: (19/21)^n < 1e-6 needs 138 bars, less what the difference was.
  expect(bars).toBeGreaterThan(80);
  expect(bars).toBeLessThan(180);
});

test("a sum since the first bar never forgets it", async () => {
  expect((await measureWarmUp(guest("ta.obv(bars.close, bars.volume)"), { seed: "x" })).bars).toBeNull();
});

test("the cost is the line through the quickest runs, and the slowest series is named", async () => {
  let runs = 0;
  const { manifest } = guest("bars.close");
  const subject: Subject = {
    manifest,
    run: async ({ bars }) => {
      const kbars = bars.close.length / 1_000;
      runs += 1;
      // Every third run is disturbed.
      const disturbance = runs % 3 === 0 ? 50_000 : 0;
      return { outputs: {}, cpuMicros: 400 + 250 * kbars + disturbance, peakMemoryKb: 2_048 + 512 * kbars };
    },
  };
  const cost = await measureCost(subject, { seed: "x", engine: "v8 test" });
  expect(cost).toMatchObject({
    msPerKbar: 0.25,
    fixedMs: 0.4,
    mbPerKbar: 0.5,
    fixedMb: 2,
    engine: "v8 test",
  });
  expect(cost.longestBars).toBe(24_000);
  expect(cost.worst).toEqual({ dataset: "trend, 8000 bars", ms: 2.4 });
});

test("lengths that would run into the limit are left out", async () => {
  const { manifest } = guest("bars.close");
  const lengths: number[] = [];
  const quadratic: Subject = {
    manifest,
    run: async ({ bars }) => {
      lengths.push(bars.close.length);
      return { outputs: {}, cpuMicros: 20_000 * (bars.close.length / 1_000) ** 2, peakMemoryKb: 1 };
    },
  };
  expect((await measureCost(quadratic, { seed: "x", engine: "" })).longestBars).toBe(2_000);
  expect(Math.max(...lengths)).toBe(2_000);
});

test("a fitted line never says that a run gives time back", () => {
  expect(
    fitLine([
      [1, 5],
      [2, 3],
    ]),
  ).toEqual({ slope: 0, fixed: 4 });
  expect(
    fitLine([
      [1, 1],
      [3, 7],
    ]),
  ).toEqual({ slope: 3, fixed: 0 });
});
