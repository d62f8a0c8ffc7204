import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { IndicatorDefinition, RawInputs } from "@/lib/ta/core/definition";
import { expectSeries, firstNumber } from "@/lib/ta/testing/expect-series";
import { readBars, SHARED } from "@/lib/ta/testing/reference-bars";

/** Series by indicator and name; each is as long as the bars, null where there is no value. */
type SkenderFile = Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>;

export interface SkenderTwin {
  readonly definition: IndicatorDefinition;
  /** The indicator's key in the file. */
  readonly key: string;
  /** That library's defaults as inputs of the definition. */
  readonly inputs: RawInputs;
  /** Output of the definition by the file's name of it. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Where seeds differ: the bar from which on both agree, how closely, and what the difference is. */
  readonly settles?: { readonly from: number; readonly relative: number; readonly because: string };
}

/**
 * Equality with Skender.Stock.Indicators on SPY daily bars, within 1e-9 relative from the first bar on (its numbers
 * have 12 digits), where `../shared/data` lies beside the checkout.
 */
export function testSkenderEquality({ definition, key, inputs, outputs, settles }: SkenderTwin): void {
  const files = [`${SHARED}/bars/spy-daily.csv`, `${SHARED}/reference/skender-spy-daily.json`] as const;
  const absent = !files.every((file) => existsSync(file));
  const title = `Skender ${key} on SPY daily bars${settles ? `, but ${settles.because}` : ""}`;
  describe.skipIf(absent)(absent ? `${title} (skipped: ${SHARED} is not there)` : title, () => {
    const { from = 0, relative = 1e-9 } = settles ?? {};

    it(`gives Skender's numbers within ${relative} from bar ${from} on`, () => {
      const expected: SkenderFile = JSON.parse(readFileSync(files[1], "utf8"));
      const actual = definition.compute(readBars(files[0]), inputs);
      for (const [theirs, ours] of Object.entries(outputs)) {
        const want = Float64Array.from(expected[key]?.[theirs] ?? [], (value) => value ?? NaN);
        const got = actual[ours] ?? new Float64Array(0);
        expect(firstNumber(want), `${theirs} is in the file`).toBeLessThan(want.length);
        if (from === 0) expect(firstNumber(got), `${theirs}: first index`).toBe(firstNumber(want));
        expectSeries(got.subarray(from), want.subarray(from), theirs, { relative });
      }
    });
  });
}
