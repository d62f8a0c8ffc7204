import { describe, expect, it } from "vitest";
import { measureWindows } from "@/lib/providers/measure-windows";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import { recompute } from "@/lib/verification/checks/recompute";
import { aRecord, at, fill, roundTrip } from "@/lib/verification/testing/record";

const closes = Array.from({ length: 90 }, (_, day) => 100 + Math.sin(day) + day / 10);
const events = [fill(20, 100, at(0, 1)), ...roundTrip(at(40), { open: 103, close: 105 })];
const trials = { count: 7, sharpeDeviation: 1.2 };

/** A record with what was stored of it, changed by `change`. */
function record(change: (stored: ProviderMetrics) => Partial<ProviderMetrics> = () => ({})) {
  const whole = aRecord({ events, closes: { "SIM-USD": closes } });
  const conventions = { periodsPerYear: 365, listedAt: at(0), trials };
  const windows = measureWindows(whole.derived, conventions).map((recomputed) => ({
    stored: { ...recomputed, ...change(recomputed) },
    recomputed,
  }));
  return { ...whole, published: { at: at(90, 1), windows } };
}

it("passes when the same function gives the same, in every window and measure", () => {
  expect(recompute.run(record())).toMatchObject({ state: "passed", evidence: { windows: 4, differing: [] } });
});

it("a relative difference below 1e-9 is rounding, above it the operators are alarmed and the provider is not blamed", () => {
  const by = (factor: number) => recompute.run(record(({ sharpe }) => ({ sharpe: (sharpe ?? 1) * factor })));
  expect(by(1 + 0.9e-9).state).toBe("passed");
  const found = by(1 + 1.1e-9);
  expect(found).toMatchObject({ state: "raised", severity: "internal" });
  if (found.state === "raised")
    expect(found.evidence.differing).toMatchObject([
      { measure: "all sharpe" },
      { measure: "30d sharpe" },
      {},
      {},
    ]);
});

it("a measure that is undefined on one side only differs", () => {
  expect(recompute.run(record(() => ({ cagr: 0 }))).state).toBe("raised");
});

it("what depends on other records is not compared", () => {
  expect(recompute.run(record(() => ({ deflatedSharpe: 0.123 }))).state).toBe("passed");
});

it("says nothing before the first measurement, before the listing, or when events came after it", () => {
  const whole = record(() => ({ sharpe: 99 }));
  expect(recompute.run({ ...whole, published: null }).state).toBe("insufficient");
  expect(recompute.run({ ...whole, listedAt: null }).state).toBe("not_applicable");
  expect(recompute.run({ ...whole, published: { ...whole.published, at: at(39) } }).state).toBe(
    "insufficient",
  );
});

describe("traps of an earlier system (reference §0)", () => {
  it("1: published and verified stand on one base, the account's own equity", () => {
    const [all] = record().published.windows;
    const { daily } = record().derived;
    const [first, last] = [10_000, daily.equity.at(-1) ?? 0];
    expect(all?.stored.totalReturn).toBeCloseTo(last / first - 1, 12);
    expect(all?.recomputed.totalReturn).toBe(all?.stored.totalReturn);
  });

  it("2: each window is compared with the same window, so a long record is no discrepancy", () => {
    const { windows } = record().published;
    expect(windows.map(({ stored }) => stored.window)).toEqual(
      windows.map(({ recomputed }) => recomputed.window),
    );
    expect(windows[0]?.stored.n).not.toBe(windows[1]?.stored.n);
    expect(recompute.run(record()).state).toBe("passed");
  });

  it("3: one convention for both: days of the year, and the deviation with ddof 1", () => {
    for (const { stored, recomputed } of record().published.windows) {
      expect(recomputed.periodsPerYear).toBe(365);
      expect(recomputed.sharpe).toBe(stored.sharpe);
    }
  });

  it("4: the tolerance is relative and small enough to find a thousandth of a percent, at any size of the measure", () => {
    for (const size of [1e-6, 1, 1e6]) {
      const found = recompute.run(
        record(({ expectancy }) => ({ expectancy: (expectancy ?? 0) + 1e-5 * size })),
      );
      expect(found.state).toBe("raised");
    }
  });
});
