import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * A function of numbers as one of series, value by value. Where the answer is no number or beyond the largest one
 * there is no value.
 */
export function ofOne(name: string, fn: (value: number) => number) {
  return indicatorFunction({
    name,
    series: ["values"],
    parameters: {},
    outputs: ["result"],
    firstIndex: () => 0,
    sparse: ["result"],
    kernel:
      () =>
      ({ values }, { result }, { from, to }) => {
        for (let i = from; i < to; i++) result[i] = finiteOrNaN(fn(values[i] ?? NaN));
      },
  });
}

/** The same of two series: `fn(values[i], other[i])`. */
export function ofTwo(name: string, fn: (value: number, other: number) => number) {
  return indicatorFunction({
    name,
    series: ["values", "other"],
    parameters: {},
    outputs: ["result"],
    firstIndex: () => 0,
    sparse: ["result"],
    kernel:
      () =>
      ({ values, other }, { result }, { from, to }) => {
        for (let i = from; i < to; i++) {
          result[i] = finiteOrNaN(fn(values[i] ?? NaN, other[i] ?? NaN));
        }
      },
  });
}

/** Here no bar depends on another: an overflow is no reason to begin anew behind it, which a kernel's infinity is. */
function finiteOrNaN(value: number): number {
  return value - value === 0 ? value : NaN;
}
