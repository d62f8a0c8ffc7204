import { describe, expect, it } from "vitest";
import { examplePerformance } from "@/app/docs/metrics/example";
import { METRIC_GROUPS } from "@/components/metrics/metric-words";

const CONTEXT = ["window", "periodsPerYear", "riskFreeRate", "n", "spanDays", "asOf", "noLoss"];
const names = METRIC_GROUPS.flatMap(({ metrics }) => Object.keys(metrics));

describe("the page of metrics", () => {
  it("explains every statistic of a record once", () => {
    expect(names.toSorted()).toEqual(
      Object.keys(examplePerformance)
        .filter((name) => !CONTEXT.includes(name))
        .toSorted(),
    );
  });

  it("says why a statistic is undefined in its example", () => {
    for (const { metrics } of METRIC_GROUPS)
      for (const [name, words] of Object.entries(metrics))
        if (Object.entries(examplePerformance).some(([key, value]) => key === name && value === null))
          expect(words.undefinedWhen, name).toBeDefined();
  });

  it("shows vectors V2 and V5 of the reference", () => {
    expect(examplePerformance.sharpe).toBeCloseTo(2.3808989681, 9);
    expect(examplePerformance.totalReturn).toBeCloseTo(0.0190070724, 9);
    expect(examplePerformance.daysToSignificance).toBe(160);
    expect(examplePerformance.profitFactor).toBeCloseTo(390 / 360, 12);
  });
});
