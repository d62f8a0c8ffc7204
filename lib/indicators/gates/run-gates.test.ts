import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { GateReport } from "@/lib/indicators/gate-schema";
import type { GateJob, GateProgress } from "@/lib/indicators/gates/gate-job";
import { fingerprintsOf } from "@/lib/indicators/gates/output-fingerprint";
import { runGates } from "@/lib/indicators/gates/run-gates";
import { PEEKING_GUESTS } from "@/lib/indicators/proof/peeking-guests";
import { PLAIN_PORT, plainGuest, plainSubject } from "@/lib/indicators/proof/plain-guest";

function guest(value: string, inputs = "length: input.int(14, { min: 2, max: 200 })"): string {
  return `export default indicator({
    name: "Test", inputs: { ${inputs} }, outputs: { value: plot({}) },
    compute: ({ bars, inputs, ta }) => ({ value: ${value} }),
  });`;
}

const EMA = guest("ta.ema(bars.close, inputs.length)");

function job(source: string, more: Partial<GateJob> = {}): GateJob {
  return {
    source,
    port: PLAIN_PORT,
    engine: () => "v8 test",
    nowMs: () => 0,
    at: "2026-11-22T00:00:00.000Z",
    version: null,
    previous: null,
    known: async () => [],
    lanes: 1,
    ...more,
  };
}

async function outcomesOf(gates: GateJob): Promise<Record<string, string>> {
  const { report } = await runGates(gates);
  return Object.fromEntries(report.gates.map(({ gate, outcome }) => [gate, outcome]));
}

test("an honest source passes every gate, with a report that its contract accepts", async () => {
  const { report, likeable } = await runGates(job(EMA));
  expect(GateReport.parse(report)).toEqual(report);
  expect(report).toMatchObject({
    verdict: "passed",
    engine: "v8 test",
    proof: { class: "clean" },
    breaking: null,
  });
  expect(report.warmUp?.bars).toBeGreaterThan(50);
  expect(report.cost?.longestBars).toBe(24_000);
  expect(report.gates.map(({ outcome }) => outcome)).toEqual([...Array(7).fill("passed"), "skipped"]);
  expect(likeable?.outputs.map(({ output }) => output)).toEqual(["value"]);
  expect((await runGates(job(EMA))).report, "the same source gives the same report").toEqual(report);
});

test("a source that does not compile fails, and nothing else is tried", async () => {
  const { report, likeable } = await runGates(job("export default indicator({"));
  expect(report.verdict).toBe("failed");
  expect(report.gates.map(({ outcome }) => outcome)).toEqual(["failed", ...Array(7).fill("skipped")]);
  expect(report.gates[0]?.findings[0]?.severity).toBe("error");
  expect(likeable).toBeNull();
});

test("a failure names the line where the sandbox knows it", async () => {
  const port = {
    ...PLAIN_PORT,
    describe: async () => {
      throw new AppError("SANDBOX_COMPILE", "Unexpected token (line 4, column 7)");
    },
  };
  const { report } = await runGates(job(EMA, { port }));
  expect(report.gates[0]?.findings).toEqual([
    { severity: "error", message: "Unexpected token", line: 4, column: 7 },
  ]);
});

test("a peek does not fail: it gets its class, a warning and the evidence", async () => {
  const source = PEEKING_GUESTS[0]?.source ?? "";
  const { report } = await runGates(job(source));
  expect(report.verdict).toBe("passed");
  expect(report.proof).toMatchObject({ class: "looks_ahead", evidence: { output: "value" } });
  expect(report.gates.find(({ gate }) => gate === "look-ahead")?.outcome).toBe("warned");
});

test("what fails in one gate does not hide what the others have to say", async () => {
  const source = guest(
    "bars.volume.map((v) => { if (v === 0) throw new Error('no volume'); return 1 / v; })",
    "",
  );
  const outcomes = await outcomesOf(job(source));
  expect(outcomes).toMatchObject({
    compile: "passed",
    properties: "failed",
    "look-ahead": "failed",
    duplicates: "failed",
  });
});

test("the numbers of a free built-in are told with its name, and refuse nothing", async () => {
  const outputs = await fingerprintsOf(plainSubject(EMA));
  const builtin = { slug: "ema", name: "EMA", version: "1.0.0", builtin: true, inputs: "length = 14" };
  const { report } = await runGates(job(EMA, { known: async () => [{ ...builtin, outputs, shingles: [] }] }));
  expect(report.verdict).toBe("passed");
  expect(report.duplicates).toMatchObject([{ slug: "ema", likeness: 1 }]);
  expect(report.gates.find(({ gate }) => gate === "duplicates")).toMatchObject({
    outcome: "warned",
    findings: [{ message: expect.stringContaining("free built-in “EMA”") }],
  });
});

describe("the number of a version", () => {
  const { manifest } = plainGuest(EMA);
  const previous = { number: "1.2.0", source: EMA, manifest };
  const other = guest("ta.sma(bars.close, inputs.length)");

  test.each([
    ["1.2.1", EMA, "passed"],
    ["1.3.0", other, "failed"],
    ["2.0.0", other, "passed"],
  ])("%s is judged by what changed", async (number, source, outcome) => {
    const version = { hash: "h", number, manifest: plainGuest(source).manifest };
    const { report } = await runGates(job(source, { version, previous }));
    const breaking = report.gates.find(({ gate }) => gate === "breaking");
    expect(breaking?.outcome).toBe(outcome);
    expect(report.versionHash).toBe("h");
    if (outcome === "failed") {
      expect(breaking?.findings[0]?.message).toBe(
        "These changes need a major version: 2.0.0 or greater, not 1.3.0.",
      );
    }
  });

  test("a draft without a number is told what its changes ask for", async () => {
    const { report } = await runGates(job(other, { previous }));
    expect(report).toMatchObject({ verdict: "passed", breaking: { requires: "major", against: "1.2.0" } });
  });

  test("a version that the platform reads otherwise by now is to be saved anew", async () => {
    const stored = { ...manifest, name: "Another name" };
    const { report } = await runGates(
      job(EMA, { version: { hash: "h", number: "1.0.0", manifest: stored } }),
    );
    expect(report.gates[0]?.outcome).toBe("failed");
  });
});

describe("time", () => {
  /** A clock that moves by `msPerRun` with each run. */
  function slowPort(msPerRun: number, cpuShare: number) {
    let now = 0;
    const port = {
      ...PLAIN_PORT,
      run: async (run: Parameters<typeof PLAIN_PORT.run>[0]) => {
        now += msPerRun;
        return { ...(await PLAIN_PORT.run(run)), cpuMicros: msPerRun * 1_000 * cpuShare };
      },
    };
    return { port, nowMs: () => now };
  }

  test("an indicator that needs more than 30 seconds fails the gates it did not finish", async () => {
    const outcomes = await outcomesOf(job(EMA, slowPort(400, 0.9)));
    expect(outcomes["look-ahead"]).toBe("failed");
    expect(outcomes.compile).toBe("passed");
  });

  test("a host that has no time for it is not the indicator's fault", async () => {
    await expect(runGates(job(EMA, slowPort(400, 0.01)))).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});

test("progress goes up from gate to gate and stays below its total", async () => {
  const seen: GateProgress[] = [];
  await runGates(job(EMA, { onProgress: (progress) => seen.push(progress) }));
  const done = seen.map((progress) => progress.done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(new Set(seen.map(({ stage }) => stage)).size).toBe(7);
  expect(seen.every((progress) => progress.done <= progress.total)).toBe(true);
});
