/** A moment in epoch ms, or why the text is none. */
export type CsvTime = { ms: number } | { problem: string };

/** Turns a clock on a wall, as epoch ms of the same clock in UTC, into a moment. */
export type LocalTime = (clockMs: number) => CsvTime;

export const UTC: LocalTime = (clockMs) => ({ ms: clockMs });

const ISO =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const COMPACT = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const DAY_OR_MONTH_FIRST = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;

/**
 * Reads the time of a bar: `2024-01-31`, ISO-8601 with or without zone (without: `localTime` tells), `20240131`, or
 * epoch seconds, milliseconds or microseconds. A date alone is that day in UTC. Dates that begin with day or month
 * are refused as ambiguous.
 */
export function parseCsvTime(text: string, localTime: LocalTime = UTC): CsvTime {
  if (text === "") return { problem: "the time is empty" };
  const compact = COMPACT.exec(text);
  if (compact) return fromParts(text, compact.slice(1, 4), [], UTC);
  if (/^-?\d+(\.\d+)?$/.test(text)) return fromEpoch(text);
  const iso = ISO.exec(text);
  if (iso) {
    const [, year = "", , month = "", day = "", ...clock] = iso;
    const isDate = clock[0] === undefined;
    const zone = clock[4] === undefined ? (isDate ? UTC : localTime) : fixedZone(clock[4]);
    return fromParts(text, [year, month, day], clock.slice(0, 4), zone);
  }
  if (DAY_OR_MONTH_FIRST.test(text)) {
    return {
      problem: `the date "${clip(text)}" is ambiguous: day or month first? Write dates as YYYY-MM-DD`,
    };
  }
  return {
    problem: `"${clip(text)}" is not a time. Write YYYY-MM-DD, ISO-8601, or epoch seconds or milliseconds`,
  };
}

function fromEpoch(text: string): CsvTime {
  const value = Number(text);
  const size = Math.abs(value);
  // Seconds reach 1e11 in the year 5138; milliseconds are above it since 1973.
  if (size < 1e11) return { ms: Math.round(value * 1_000) };
  if (size < 1e14) return { ms: Math.round(value) };
  if (size < 1e17) return { ms: Math.round(value / 1_000) };
  return { problem: `the time ${clip(text)} is out of range` };
}

function fromParts(
  text: string,
  date: readonly string[],
  clock: readonly (string | undefined)[],
  zone: LocalTime,
): CsvTime {
  const [year = 0, month = 0, day = 0] = date.map(Number);
  const [hour = 0, minute = 0, second = 0] = clock.slice(0, 3).map((part) => Number(part ?? 0));
  const millis = Math.floor(Number(`0.${clock[3] ?? "0"}`) * 1_000);
  const ms = Date.UTC(year, month - 1, day, hour, minute, second, millis);
  const back = new Date(ms);
  const exists =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!exists || year < 1000) return { problem: `the time "${clip(text)}" does not exist` };
  return zone(ms);
}

function fixedZone(zone: string): LocalTime {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return UTC;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (clockMs) => ({ ms: clockMs - (match[1] === "-" ? -minutes : minutes) * 60_000 });
}

function clip(text: string): string {
  return text.slice(0, 40);
}
