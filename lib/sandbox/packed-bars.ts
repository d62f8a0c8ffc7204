/** Columns in the order they are packed: `time` (epoch ms), then prices, then volume. */
export const BAR_COLUMNS = ["time", "open", "high", "low", "close", "volume"] as const;

export type BarColumns = Readonly<Record<(typeof BAR_COLUMNS)[number], Float64Array>>;

/** Bytes of `length` packed bars: six float64 columns. */
export function packedBarsBytes(length: number): number {
  return BAR_COLUMNS.length * length * 8;
}

/** Packs the columns one after the other into one fresh buffer (host byte order; both ends are one machine). */
export function packBars(bars: BarColumns): Uint8Array<ArrayBuffer> {
  const { length } = bars.close;
  const packed = new Float64Array(BAR_COLUMNS.length * length);
  BAR_COLUMNS.forEach((column, index) => {
    packed.set(bars[column], index * length);
  });
  return new Uint8Array(packed.buffer);
}
