import { AppError, type FieldError } from "@/lib/errors";
import { type Bars, emptyBars } from "@/lib/ta/bars";
import { BAR_COLUMNS, packedBarsBytes, unpackBars } from "@/lib/ta/packed-bars";

export const JSON_BARS_MAX = 100_000;
const PROBLEMS_MAX = 20;
const TIME_MAX = 8.64e15;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Bars from a request: six columns, or a list of `{ time, open, high, low, close, volume }`. Times are whole
 * epoch ms and strictly increasing, every number is finite; without `volume` it is 0.
 * @throws AppError VALIDATION with paths such as `bars.close.3`.
 */
export function barsFromJson(value: unknown): Bars {
  const problems: FieldError[] = [];
  const columns = Array.isArray(value) ? fromRows(value, problems) : fromColumns(value, problems);
  if (problems.length === 0) checkTimes(columns.time, problems);
  if (problems.length > 0) throw invalid(problems);
  return columns;
}

/**
 * Bars from packed columns (`packed-bars.ts`), held to the same rules.
 * @throws AppError VALIDATION.
 */
export function barsFromPacked(bytes: Uint8Array): Bars {
  if (bytes.byteLength % packedBarsBytes(1) !== 0) {
    const message = `Send six float64 columns: ${bytes.byteLength} bytes are not a whole number of bars.`;
    throw invalid([{ path: "bars", message }]);
  }
  const bars = unpackBars(bytes);
  checkLength(bars.time.length);
  const problems: FieldError[] = [];
  for (const name of BAR_COLUMNS)
    for (let i = 0; i < bars.time.length; i += 1) put(bars[name], i, bars[name][i], name, problems);
  if (problems.length === 0) checkTimes(bars.time, problems);
  if (problems.length > 0) throw invalid(problems);
  return bars;
}

function fromColumns(value: unknown, problems: FieldError[]): Bars {
  if (!isFields(value)) throw invalid([{ path: "bars", message: "Send columns or a list of bars." }]);
  refuseUnknown(value, "bars", problems);
  const { length } = listOf(value.time, "bars.time");
  checkLength(length);
  const columns = emptyBars(length);
  for (const name of BAR_COLUMNS) {
    if (name === "volume" && value.volume === undefined) continue;
    const list = listOf(value[name], `bars.${name}`);
    if (list.length !== length) {
      problems.push({ path: `bars.${name}`, message: `Has ${list.length} values, time has ${length}.` });
      continue;
    }
    for (let i = 0; i < length; i += 1) put(columns[name], i, list[i], name, problems);
  }
  return columns;
}

function fromRows(rows: readonly unknown[], problems: FieldError[]): Bars {
  checkLength(rows.length);
  const columns = emptyBars(rows.length);
  for (let i = 0; i < rows.length && problems.length < PROBLEMS_MAX; i += 1) {
    const row: unknown = rows[i];
    if (!isFields(row)) {
      problems.push({ path: `bars.${i}`, message: "Each bar is an object." });
      continue;
    }
    refuseUnknown(row, `bars.${i}`, problems);
    for (const name of BAR_COLUMNS) {
      if (name === "volume" && row.volume === undefined) continue;
      put(columns[name], i, row[name], name, problems, `bars.${i}.${name}`);
    }
  }
  return columns;
}

function put(
  column: Float64Array,
  i: number,
  value: unknown,
  name: keyof Bars,
  problems: FieldError[],
  path = "",
): void {
  if (typeof value === "number" && Number.isFinite(value) && (name !== "volume" || value >= 0)) {
    column[i] = value;
    return;
  }
  if (problems.length >= PROBLEMS_MAX) return;
  const wanted = name === "volume" ? "a number that is 0 or more" : "a finite number";
  problems.push({ path: path || `bars.${name}.${i}`, message: `Must be ${wanted}.` });
}

function checkTimes(time: Float64Array, problems: FieldError[]): void {
  let before = -Infinity;
  for (let i = 0; i < time.length && problems.length < PROBLEMS_MAX; i += 1) {
    const at = time[i] ?? 0;
    if (!Number.isInteger(at) || Math.abs(at) > TIME_MAX) {
      problems.push({ path: `bars.time.${i}`, message: "Must be whole epoch milliseconds." });
    } else if (at <= before) {
      problems.push({
        path: `bars.time.${i}`,
        message: "Must be after the bar before: oldest first, none twice.",
      });
    }
    before = at;
  }
}

function refuseUnknown(fields: Fields, path: string, problems: FieldError[]): void {
  for (const key of Object.keys(fields)) {
    if (!BAR_COLUMNS.some((name) => name === key) && problems.length < PROBLEMS_MAX) {
      problems.push({ path: `${path}.${key.slice(0, 40)}`, message: "Unknown field." });
    }
  }
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw invalid([{ path, message: "Must be a list of numbers." }]);
}

function checkLength(length: number): void {
  if (length >= 1 && length <= JSON_BARS_MAX) return;
  throw invalid([{ path: "bars", message: "Send 1 to 100,000 bars." }]);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(problems: readonly FieldError[]): AppError {
  const [first] = problems;
  return new AppError("VALIDATION", `The bars are not valid. ${first?.path}: ${first?.message}`, {
    errors: problems.slice(0, PROBLEMS_MAX),
  });
}
