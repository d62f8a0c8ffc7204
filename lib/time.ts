/** Milliseconds in a UTC day. */
export const DAY_MS = 86_400_000;

/**
 * The same day and time `months` later, clamped to the target month's last day, counted from `start`
 * (so that 31 January + 1 = 28 February and + 2 = 31 March). UTC.
 */
export function addMonths(start: Date, months: number): Date {
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const result = new Date(start.getTime());
  result.setUTCDate(1);
  result.setUTCFullYear(year, month, Math.min(start.getUTCDate(), lastDay));
  return result;
}

export function addDays(start: Date, days: number): Date {
  return new Date(start.getTime() + days * DAY_MS);
}

/** UTC days since 1970-01-01. */
export function utcDay(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

/** First instant of the UTC day that contains `at`. */
export function startOfDay(at: Date): Date {
  return new Date(utcDay(at.getTime()) * DAY_MS);
}

/** First instant of the UTC month that contains `at`. */
export function startOfMonth(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));
}

/** `2026-11-22 15:04 UTC`: how the product writes a moment. */
export function formatMoment(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** `22 Nov 2026`. */
export function formatDay(at: Date): string {
  const month = at.toLocaleString("en", { month: "short", timeZone: "UTC" });
  return `${at.getUTCDate()} ${month} ${at.getUTCFullYear()}`;
}
