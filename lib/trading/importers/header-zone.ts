import type { LocalTime } from "@/lib/market-data/csv-time";

/** The clock that a header names, such as `Date(UTC)` or `Time (UTC+8)`; null when it names none. */
export function zoneOfHeader(header: string): LocalTime | null {
  const [, offset] = /\(\s*(?:UTC|GMT)\s*([+-]\s*\d{1,2}(?::?\d{2})?)?\s*\)/i.exec(header) ?? [];
  if (!/\(\s*(?:UTC|GMT)/i.test(header)) return null;
  const [, sign = "+", hours = "0", minutes = "0"] =
    /^([+-])\s*(\d{1,2}):?(\d{2})?$/.exec(offset ?? "") ?? [];
  const aheadMs = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return (clockMs) => ({ ms: clockMs - aheadMs });
}

/** The clock of the first header that names one, otherwise the chosen zone's. */
export function clockOfHeader(header: readonly string[], chosen: LocalTime): LocalTime {
  for (const cell of header) {
    const clock = zoneOfHeader(cell);
    if (clock !== null) return clock;
  }
  return chosen;
}
