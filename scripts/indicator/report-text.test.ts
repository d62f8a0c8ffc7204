import { describe, expect, it } from "vitest";
import type { GateReport } from "@/lib/indicators/gate-schema";
import { reportText } from "@/scripts/indicator/report-text";

const REPORT: GateReport = {
  verdict: "failed",
  versionHash: "h",
  engine: "e",
  gates: [
    { gate: "compile", outcome: "passed", summary: "Declares 1 output.", findings: [], ms: 1 },
    {
      gate: "static",
      outcome: "failed",
      summary: "1 error.",
      findings: [{ severity: "error", message: "`Date` is not available.", line: 2, column: 3 }],
      ms: 1,
    },
    { gate: "breaking", outcome: "skipped", summary: "Nothing to compare with.", findings: [], ms: 0 },
  ],
  proof: {
    class: "looks_ahead",
    repaintsBars: null,
    evidence: {
      method: "prefix",
      dataset: "range, 3200 bars",
      output: "value",
      bar: 1_234,
      barTime: Date.UTC(2020, 0, 2),
      lastBar: 1_236,
      expected: 1.5,
      actual: null,
      inputs: { length: 2 },
    },
    checked: { datasets: 3, bars: 9_600, prefixes: 100, perturbations: 4, comparisons: 12_345 },
  },
  warmUp: { bars: 20, tolerance: 1e-6 },
  cost: {
    msPerKbar: 0.1,
    fixedMs: 1,
    mbPerKbar: 0.2,
    fixedMb: 3,
    longestBars: 24_000,
    worst: { dataset: "spikes, 8000 bars", ms: 2 },
    engine: "e",
  },
  duplicates: [],
  breaking: null,
  ms: 4_321,
  at: "2026-11-22T00:00:00.000Z",
};

describe("a report of the gates", () => {
  it("is read from the gates down to the verdict, findings at their lines", () => {
    expect(
      reportText({ name: "f.ts", text: "a\n  Date;" }, REPORT),
    ).toBe(`ok      compile     Declares 1 output.
FAILS   static      1 error.
    f.ts:2:3 error: \`Date\` is not available.
      2 |   Date;
            ^
skipped breaking    Nothing to compare with.

Proof     looks ahead
          12,345 values compared, on 3 series of 9,600 bars, 100 beginnings and 4 disturbances
Evidence  output value at bar 1,234 (2020-01-02T00:00:00.000Z) of “range, 3200 bars”
          is 1.5 with all bars and not defined with the bars up to 1,236
          inputs: length=2
Cost      3.0 MB to begin with; measured up to 24,000 bars, slowest on “spikes, 8000 bars”
Verdict   failed, in 4.3 s`);
  });

  it("leaves out what was not reached, and says how many bars repaint", () => {
    const text = reportText(
      { name: "f.ts", text: "" },
      {
        ...REPORT,
        cost: null,
        proof: REPORT.proof && { ...REPORT.proof, class: "repaints", repaintsBars: 5, evidence: null },
      },
    );
    expect(text).toContain("Proof     repaints: the last 5 bars");
    expect(text).not.toMatch(/Evidence|Cost/);
  });
});
