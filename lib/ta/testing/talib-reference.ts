import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { IndicatorDefinition, RawInputs } from "@/lib/ta/core/definition";
import { expectSeries, firstNumber } from "@/lib/ta/testing/expect-series";
import { FIXTURES, readBars, SHARED } from "@/lib/ta/testing/reference-bars";

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
  /** Smallest size that `relative` is taken of: for outputs around zero which TA-Lib makes of large numbers. */
  readonly scale?: number;
  /** Where seeds differ: bars behind TA-Lib's first from which on both agree, how closely, and the difference. */
  readonly settles?: { readonly after: number; readonly relative: number; readonly because: string };
}

/**
 * Equality with TA-Lib 0.6 within 1e-9 relative from its first output on (its numbers have 12 digits): on our
 * synthetic bars always, on real bars where `../shared/data` lies beside the checkout (they are not ours to
 * publish).
 */
export function testTalibEquality(twin: TalibTwin): void {
  const but = twin.settles ? `, but ${twin.settles.because}` : "";
  describe(`TA-Lib 0.6 ${twin.fn} on synthetic daily bars${but}`, () => {
    testEntries(twin, `${FIXTURES}/synthetic-daily.csv`, `${FIXTURES}/talib-synthetic-daily.json`);
  });
  const real = [`${SHARED}/bars/spy-daily.csv`, `${SHARED}/reference/talib-spy-daily.json`] as const;
  const absent = !real.every((file) => existsSync(file));
  const title = `TA-Lib 0.6 ${twin.fn} on SPY daily bars${but}`;
  describe.skipIf(absent)(absent ? `${title} (skipped: ${SHARED} is not there)` : title, () => {
    testEntries(twin, ...real);
  });
}

function testEntries(twin: TalibTwin, barsFile: string, referenceFile: string): void {
  it("gives TA-Lib's numbers from its first bar on, or from where the seeds no longer matter", () => {
    const bars = readBars(barsFile);
    const entries = readEntries(referenceFile).filter(({ fn }) => fn === twin.fn);
    expect(entries.length, `${twin.fn} entries in ${referenceFile}`).toBeGreaterThan(0);
    for (const entry of entries) {
      const inputs = twin.inputs(entry.options);
      const outputs = twin.definition.compute(bars, inputs);
      for (const [talibName, name] of Object.entries(twin.outputs)) {
        const why = `${talibName} ${JSON.stringify(entry.options)}`;
        const actual = outputs[name] ?? new Float64Array(0);
        const { after = 0, relative = 1e-9 } = twin.settles ?? {};
        if (after === 0) expect(firstNumber(actual), `${why}: begin`).toBe(entry.begin);
        const expected = (entry.outputs[talibName] ?? []).map((value) => value ?? NaN);
        const from = entry.begin + after;
        expectSeries(actual.subarray(from), expected.slice(after), why, { relative, scale: twin.scale ?? 0 });
      }
    }
  });
}

function readEntries(file: string): readonly TalibEntry[] {
  return JSON.parse(readFileSync(file, "utf8"));
}
