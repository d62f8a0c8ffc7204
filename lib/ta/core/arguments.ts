import { kindOf } from "@/lib/ta/core/parameter";

/** A series as callers may hand it over: NaN marks a missing value. */
export type SeriesArgument = Float64Array | readonly number[];

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
