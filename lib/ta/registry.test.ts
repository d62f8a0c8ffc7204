import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findIndicator, INDICATORS } from "@/lib/ta/registry";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

describe("registry", () => {
  it("has its entries in the order of their ids, each id once", () => {
    const ids = INDICATORS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it("has a contract test for every entry", () => {
    const tests = globSync("lib/ta/**/*.test.ts").map((file) => readFileSync(file, "utf8"));
    const text = tests.filter((test) => test.includes("testIndicatorContract(")).join("\n");
    const untested = INDICATORS.filter(({ functionName }) => !text.includes(`${functionName}Definition`));
    expect(untested.map(({ id }) => id)).toEqual([]);
  });

  it("finds an entry by its id and nothing by another", () => {
    for (const entry of INDICATORS) expect(findIndicator(entry.id)).toBe(entry);
    expect(findIndicator("constructor")).toBeUndefined();
  });

  it.each(INDICATORS)("$id says what it is, in words for people", (entry) => {
    expect(entry.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(entry.summary, "a sentence").toMatch(/^[A-Z].{20,198}\.$/);
    expect(entry.convention, "a sentence").toMatch(/^[A-Z].*\.$/);
    expect(entry.reference).toMatch(/^https:\/\//);
    expect(entry.formula.length).toBeGreaterThan(0);
    expect(new Set(entry.outputs.map(({ name }) => name)).size, "distinct outputs").toBe(
      entry.outputs.length,
    );
  });

  it.each(INDICATORS)("$id has defaults inside its bounds", (entry) => {
    for (const [name, input] of Object.entries(entry.inputs)) {
      expect(entry.defaultInputs()[name]).toBe(input.default);
      if (input.kind === "source" || input.kind === "enum") continue;
      expect(input.default, name).toBeGreaterThanOrEqual(input.min);
      expect(input.default, name).toBeLessThanOrEqual(input.max);
      expect(input.step, name).toBeGreaterThan(0);
    }
  });

  it.each(INDICATORS)("$id reads the source it is told to", (entry) => {
    const bars = sampleBars(entry.warmUp() + 400);
    const columns = entry.series.flatMap((read) => ("column" in read ? [read.column] : []));
    const sources = Object.entries(entry.inputs).filter(([, input]) => input.kind === "source");
    if (columns.includes("high")) return;
    for (const [name] of sources) {
      const byVolume = entry.compute(bars, { [name]: "volume" });
      expect(byVolume).toEqual(entry.compute({ ...bars, high: bars.volume }, { [name]: "high" }));
      expect(byVolume).not.toEqual(entry.compute(bars, { [name]: "high" }));
    }
  });

  it.each(INDICATORS)("$id refuses output arrays of another length than the bars", (entry) => {
    const outputs = entry.compute(sampleBars(4));
    expect(() => entry.computeInto(sampleBars(5), {}, outputs)).toThrow(/must be a Float64Array of 5 values/);
  });
});
