import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sliceBars } from "@/lib/ta/bars";
import type { IndicatorDefinition, RawInputs } from "@/lib/ta/core/definition";
import { readBars, SHARED } from "@/lib/ta/testing/reference-bars";

export interface PublishedValues {
  readonly definition: IndicatorDefinition;
  /** Whose numbers these are. */
  readonly source: string;
  readonly inputs: RawInputs;
  /** SPY daily bars when left out; `last`: only that many of them, from the end. */
  readonly bars?: { readonly file?: "spy-daily.csv" | "spy-minute.csv"; readonly last?: number };
  /** Decimals to which the numbers were published. */
  readonly decimals: number;
  /** How many bars have a value, by output. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Values by bar and output; NaN: none. */
  readonly values: Readonly<Record<number, Readonly<Record<string, number>>>>;
}

/**
 * Equality with single numbers that a library publishes in its own tests, on real bars, where
 * `../shared/data` lies beside the checkout.
 */
export function testPublishedValues(published: PublishedValues): void {
  const { file: name = "spy-daily.csv", last = 0 } = published.bars ?? {};
  const file = `${SHARED}/bars/${name}`;
  const absent = !existsSync(file);
  const { definition, source, inputs, decimals, counts = {}, values } = published;
  describe.skipIf(absent)(absent ? `${source} (skipped: ${SHARED} is not there)` : source, () => {
    it(`are the values on ${name}, as far as they are published`, () => {
      const outputs = definition.compute(sliceBars(readBars(file), -last), inputs);
      for (const [name, count] of Object.entries(counts)) {
        expect(outputs[name]?.filter(Number.isFinite).length, `${name}: values`).toBe(count);
      }
      for (const [bar, wanted] of Object.entries(values)) {
        for (const [name, value] of Object.entries(wanted)) {
          const got = outputs[name]?.[Number(bar)] ?? NaN;
          if (Number.isNaN(value)) expect(got, `${name} of bar ${bar}`).toBeNaN();
          else expect(Math.abs(got - value), `${name} of bar ${bar}`).toBeLessThan(0.6 * 10 ** -decimals);
        }
      }
    });
  });
}
