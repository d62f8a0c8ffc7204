/** Which cell of a line holds what; -1 where the file has no such column. */
export interface CsvColumns {
  time: number;
  /** A clock beside the date (`10:30`), -1 when `time` is complete. */
  clock: number;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
  /** Cells of the header. */
  count: number;
}

const TIME_NAMES = [
  "timestamp",
  "datetime",
  "opentime",
  "time",
  "date",
  "unix",
  "unixtime",
  "unixtimestamp",
  "epoch",
];
const NAMES = {
  open: ["open", "o", "openprice"],
  high: ["high", "h", "highprice"],
  low: ["low", "l", "lowprice"],
  close: ["close", "c", "closeprice"],
  volume: ["volume", "vol", "v", "tickvol", "tickvolume"],
} as const;

/**
 * Finds the columns by the names of the header, in any order and case. Unknown columns are left out.
 * @returns a sentence for the person when a needed column is missing or named twice.
 */
export function findCsvColumns(header: readonly string[]): CsvColumns | string {
  const names = header.map((name) => name.toLowerCase().replace(/[<>\s_.-]/g, ""));
  const find = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const missing: string[] = [];
  for (const [column, wanted] of Object.entries(NAMES)) {
    if (names.filter((name) => (wanted as readonly string[]).includes(name)).length > 1) {
      return `The header names the column "${column}" twice.`;
    }
    if (find(wanted) < 0 && column !== "volume") missing.push(column);
  }
  const time = TIME_NAMES.map((name) => names.indexOf(name)).find((index) => index >= 0) ?? -1;
  if (time < 0) missing.unshift("time");
  if (missing.length > 0) {
    return `The first line must name the columns; missing: ${missing.join(", ")}. Use time, open, high, low, close, volume.`;
  }
  const date = names.indexOf("date");
  const split = date >= 0 && names.indexOf("time") >= 0 && ["time", "date"].includes(names[time] ?? "");
  return {
    time: split ? date : time,
    clock: split ? names.indexOf("time") : -1,
    open: find(NAMES.open),
    high: find(NAMES.high),
    low: find(NAMES.low),
    close: find(NAMES.close),
    volume: find(NAMES.volume),
    count: header.length,
  };
}
