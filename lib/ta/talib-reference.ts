import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Bars } from "@/lib/ta/bars";
import type { IndicatorDefinition } from "@/lib/ta/definition";
import { expectSeries, firstNumber } from "@/lib/ta/expect-series";
import type { RawInputs } from "@/lib/ta/inputs";

/** One function of TA-Lib 0.6 on the bars: `outputs[k][i]` belongs to bar `begin + i`. */
interface TalibEntry {
  readonly fn: string;
  readonly options: Readonly<Record<string, number>>;
  readonly begin: number;
  readonly outputs: Readonly<Record<string, readonly (number | null)[]>>;
}

export interface TalibTwin {
  readonly definition: IndicatorDefinition;
  /** TA-Lib's name of the function. */
  readonly fn: string;
  /** TA-Lib's options as inputs of the definition. */
  readonly inputs: (options: Readonly<Record<string, number>>) => RawInputs;
  /** Output of the definition by TA-Lib's name of it. */
  readonly outputs: Readonly<Record<string, string>>;
}

const FIXTURES = path.join(import.meta.dirname, "fixtures");
const SHARED = path.resolve(import.meta.dirname, "../../../shared/data");

/**
 * Equality with TA-Lib 0.6 within 1e-9 relative from its first output on (its numbers have 12 digits): on our
 * synthetic bars always, on real bars where `../shared/data` lies beside the checkout (they are not ours to
 * publish).
 */
export function testTalibEquality(twin: TalibTwin): void {
  describe(`TA-Lib 0.6 ${twin.fn} on synthetic daily bars`, () => {
    testEntries(twin, `${FIXTURES}/synthetic-daily.csv`, `${FIXTURES}/talib-synthetic-daily.json`);
  });
  const real = [`${SHARED}/bars/spy-daily.csv`, `${SHARED}/reference/talib-spy-daily.json`] as const;
  const absent = !real.every((file) => existsSync(file));
  const title = `TA-Lib 0.6 ${twin.fn} on SPY daily bars`;
  describe.skipIf(absent)(absent ? `${title} (skipped: ${SHARED} is not there)` : title, () => {
    testEntries(twin, ...real);
  });
}

function testEntries(twin: TalibTwin, barsFile: string, referenceFile: string): void {
  it("gives TA-Lib's numbers within 1e-9, from TA-Lib's first bar on", () => {
    const bars = readBars(barsFile);
    const entries = readEntries(referenceFile).filter(({ fn }) => fn === twin.fn);
    expect(entries.length, `${twin.fn} entries in ${referenceFile}`).toBeGreaterThan(0);
    for (const entry of entries) {
      const inputs = twin.inputs(entry.options);
      const outputs = twin.definition.compute(bars, inputs);
      for (const [talibName, name] of Object.entries(twin.outputs)) {
        const why = `${talibName} ${JSON.stringify(entry.options)}`;
        const actual = outputs[name] ?? new Float64Array(0);
        expect(firstNumber(actual), `${why}: begin`).toBe(entry.begin);
        const expected = (entry.outputs[talibName] ?? []).map((value) => value ?? NaN);
        expectSeries(actual.subarray(entry.begin), expected, why, { relative: 1e-9 });
      }
    }
  });
}

function readEntries(file: string): readonly TalibEntry[] {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Bars of a CSV with the columns time (ISO date), open, high, low, close, volume and a header line. */
function readBars(file: string): Bars {
  const rows = readFileSync(file, "utf8").trim().split("\n").slice(1);
  const cells = rows.map((row) => row.split(","));
  const column = (index: number) => Float64Array.from(cells, (row) => Number(row[index] ?? NaN));
  return {
    time: Float64Array.from(cells, (row) => Date.parse(row[0] ?? "")),
    open: column(1),
    high: column(2),
    low: column(3),
    close: column(4),
    volume: column(5),
  };
}
