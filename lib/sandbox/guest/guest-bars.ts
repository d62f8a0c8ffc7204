import { NativeFloat64Array } from "@/lib/sandbox/guest/intrinsics";
import type { BAR_COLUMNS } from "@/lib/ta/packed-bars";

type Columns = Record<(typeof BAR_COLUMNS)[number], Float64Array>;

/**
 * The `bars` object of `compute`: six columns over the run's own copy of the packed buffer, and
 * `hl2`, `hlc3`, `ohlc4` made when first read.
 */
export function guestBars(packed: ArrayBuffer, length: number): object {
  const column = (index: number) => new NativeFloat64Array(packed, index * length * 8, length);
  const columns: Columns = {
    time: column(0),
    open: column(1),
    high: column(2),
    low: column(3),
    close: column(4),
    volume: column(5),
  };
  const { open, high, low, close } = columns;
  const hl2 = lazily(length, (i) => (at(high, i) + at(low, i)) / 2);
  const hlc3 = lazily(length, (i) => (at(high, i) + at(low, i) + at(close, i)) / 3);
  const ohlc4 = lazily(length, (i) => (at(open, i) + at(high, i) + at(low, i) + at(close, i)) / 4);
  return {
    ...columns,
    length,
    get hl2() {
      return hl2();
    },
    get hlc3() {
      return hlc3();
    },
    get ohlc4() {
      return ohlc4();
    },
  };
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function lazily(length: number, valueAt: (index: number) => number): () => Float64Array {
  let series: Float64Array | undefined;
  return () => {
    if (series !== undefined) return series;
    const made = new NativeFloat64Array(length);
    for (let i = 0; i < length; i += 1) made[i] = valueAt(i);
    series = made;
    return made;
  };
}
