import { expect } from "vitest";

export interface Tolerance {
  /** Allowed difference as a fraction of the expected value; 0 asks for the same bits. */
  readonly relative: number;
  /** Expected values nearer to 0 than this are judged as if they were this far away. */
  readonly scale?: number;
}

/** Fails at the first place where the two differ: NaN equals NaN only, and lengths must be equal. */
export function expectSeries(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  why: string,
  { relative, scale = 0 }: Tolerance = { relative: 0 },
): void {
  expect(actual.length, `${why}: length`).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const got = actual[i] ?? NaN;
    const want = expected[i] ?? NaN;
    if (Object.is(got, want) || got === want) continue;
    const allowed = relative * Math.max(Math.abs(want), scale);
    if (!(Math.abs(got - want) <= allowed)) {
      expect.fail(`${why}: index ${i} is ${got}, expected ${want} within ${allowed}`);
    }
  }
}

/** Fails at the first value that is infinite: an output is a number or NaN. */
export function expectFiniteOrNaN(actual: Float64Array, why: string): void {
  const bad = actual.findIndex((value) => Math.abs(value) === Infinity);
  expect(bad, `${why}: index of the first infinite value`).toBe(-1);
}

/** Index of the first number; the length when all are NaN. */
export function firstNumber(series: Float64Array): number {
  const index = series.findIndex((value) => !Number.isNaN(value));
  return index < 0 ? series.length : index;
}
