import type { CsvTime, LocalTime } from "@/lib/market-data/csv-time";
import { DAY_MS } from "@/lib/time";

/** Clocks are put forward and back at full quarters of an hour. */
const QUARTER_MS = 900_000;
const REMEMBERED = 10_000;

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/** A time without a zone is refused: nobody has said what it means. */
export const NO_ZONE: LocalTime = () => ({
  problem: "the time has no zone: choose the time zone of the file, or write Z or an offset behind it",
});

/**
 * The clock of an IANA zone such as `Europe/Berlin`. A clock time that is skipped in spring does not exist; one that
 * comes twice in autumn is refused, because nobody can tell which one is meant.
 * @throws RangeError for an unknown zone.
 */
export function zoneClock(timeZone: string): LocalTime {
  const offsetAt = offsetsOf(timeZone);
  const known = new Map<number, CsvTime>();
  return (clockMs) => {
    const quarter = Math.floor(clockMs / QUARTER_MS) * QUARTER_MS;
    let moment = known.get(quarter);
    if (moment === undefined) {
      moment = momentOf(quarter, offsetAt);
      if (known.size >= REMEMBERED) known.clear();
      known.set(quarter, moment);
    }
    return "problem" in moment ? moment : { ms: moment.ms + clockMs - quarter };
  };
}

function momentOf(clockMs: number, offsetAt: (ms: number) => number): CsvTime {
  const clock = new Date(clockMs).toISOString().slice(0, 16).replace("T", " ");
  const offsets = new Set([offsetAt(clockMs - DAY_MS), offsetAt(clockMs + DAY_MS)]);
  const moments = [...offsets]
    .map((offset) => clockMs - offset)
    .filter((ms) => ms + offsetAt(ms) === clockMs);
  const [moment] = moments;
  if (moment === undefined)
    return { problem: `the time ${clock} does not exist in this zone: clocks were put forward` };
  if (moments.length === 1) return { ms: moment };
  return {
    problem: `the time ${clock} came twice in this zone: clocks were put back. Write Z or an offset behind it`,
  };
}

/** How far the clocks of the zone are ahead of UTC at a moment, in ms. */
function offsetsOf(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (ms) => {
    const parts = Object.fromEntries(
      format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1_000) * 1_000;
  };
}
