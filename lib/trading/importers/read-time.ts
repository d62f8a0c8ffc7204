import { type LocalTime, parseCsvTime } from "@/lib/market-data/csv-time";
import { NO_ZONE, zoneClock } from "@/lib/market-data/time-zone";
import { type ReadingOptions, RefusedLine } from "@/lib/trading/importers/importer";

/** The clock that times without a zone are of. */
export function localClock({ zone }: ReadingOptions): LocalTime {
  return zone === undefined ? NO_ZONE : zoneClock(zone);
}

/**
 * A moment of a file in epoch ms: as `parseCsvTime` reads it, or as one of these programs writes it: `14:35 2024-11-16`,
 * `2024-01-10, 10:00:00`, `20240110;100000`, `24-01-10 10:00:00`, and day or month first where `dateOrder` says so.
 * @throws RefusedLine
 */
export function readTime(text: string, clock: LocalTime, dateOrder?: ReadingOptions["dateOrder"]): number {
  const time = parseCsvTime(isoLike(text, dateOrder), clock);
  if ("problem" in time) throw new RefusedLine(time.problem);
  return time.ms;
}

function isoLike(text: string, dateOrder: ReadingOptions["dateOrder"]): string {
  const clockFirst = /^(\d{1,2}:\d{2}(?::\d{2})?) (\d{4}-\d{2}-\d{2})$/.exec(text);
  if (clockFirst) return `${clockFirst[2]} ${clockFirst[1]}`;
  const compact = /^(\d{4})-?(\d{2})-?(\d{2})[;, ]+(\d{2}):?(\d{2}):?(\d{2})(?: [A-Z]{3,4})?$/.exec(text);
  if (compact) return `${compact.slice(1, 4).join("-")} ${compact.slice(4, 7).join(":")}`;
  const shortYear = /^(\d{2}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?)$/.exec(text);
  if (shortYear && dateOrder === "ymd") return `20${text}`;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)$/.exec(text);
  if (parts && (dateOrder === "dmy" || dateOrder === "mdy")) {
    const [, a = "", b = "", year = "", rest = ""] = parts;
    const [month, day] = dateOrder === "dmy" ? [b, a] : [a, b];
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${rest.replace(/^,/, "")}`;
  }
  return text;
}
