/** Candles of one file. */
export const IMPORT_BARS_MAX = 1_000_000;
/** Bytes of one file. */
export const IMPORT_BYTES_MAX = 128 * 1024 * 1024;
/** Refused lines that are listed; all are counted. */
export const REFUSED_LINES_LISTED = 1_000;
