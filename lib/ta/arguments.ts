/** A series as callers may hand it over: NaN marks a missing value. */
export type SeriesArgument = Float64Array | readonly number[];

/** The longest look-back of the functions, the same as TA-Lib's. The registry's forms stop earlier. */
export const LENGTH_MAX = 100_000;

/**
 * The series as a `Float64Array`: itself when it is one, otherwise a copy of the array of numbers.
 * @throws TypeError when it is neither, naming the argument and the first element that is not a number.
 */
export function seriesArgument(name: string, value: unknown): Float64Array {
  if (value instanceof Float64Array) return value;
  if (!Array.isArray(value)) {
    throw new TypeError(`${name} must be a Float64Array or an array of numbers, got ${kindOf(value)}`);
  }
  const series = new Float64Array(value.length);
  for (let i = 0; i < series.length; i++) {
    const element: unknown = value[i];
    if (typeof element !== "number") {
      throw new TypeError(`${name}[${i}] must be a number (NaN when missing), got ${kindOf(element)}`);
    }
    series[i] = element;
  }
  return series;
}

/**
 * The length, checked.
 * @throws TypeError when it is not a number, RangeError when it is not an integer from 1 to `LENGTH_MAX`.
 */
export function lengthArgument(name: string, value: unknown): number {
  const wanted = `${name} must be an integer from 1 to ${LENGTH_MAX}`;
  if (typeof value !== "number") throw new TypeError(`${wanted}, got ${kindOf(value)}`);
  if (!Number.isInteger(value) || value < 1 || value > LENGTH_MAX) {
    throw new RangeError(`${wanted}, got ${value}`);
  }
  return value;
}

/**
 * Refuses series which do not belong to the same bars.
 * @throws RangeError naming the lengths.
 */
export function requireSameLength(owner: string, series: Readonly<Record<string, Float64Array>>): void {
  let firstName = "";
  let firstLength = -1;
  for (const name in series) {
    const length = series[name]?.length ?? 0;
    if (firstLength < 0) {
      firstName = name;
      firstLength = length;
    } else if (length !== firstLength) {
      throw new RangeError(
        `${owner}: ${firstName} and ${name} must have the same length, got ${firstLength} and ${length}`,
      );
    }
  }
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return "an array";
  const type = typeof value;
  return type === "object" ? "an object" : `a ${type}`;
}
