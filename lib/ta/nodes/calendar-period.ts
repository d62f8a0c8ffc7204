/** Calendar periods in UTC; weeks begin on Monday. */
export const CALENDAR_PERIODS = ["day", "week", "month"] as const;

export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

const DAY_MS = 86_400_000;

/**
 * A whole number for the period that `time` (epoch ms) lies in: the same for all of the period, later ones
 * higher.
 */
export function calendarPeriod(time: number, period: CalendarPeriod): number {
  const day = Math.floor(time / DAY_MS);
  if (period === "day") return day;
  // Day 0 of the epoch was a Thursday.
  return period === "week" ? Math.floor((day + 3) / 7) : monthOf(day);
}

/**
 * Months from 1 March of the year 0 to the day (counted from the epoch), by the arithmetic of the Gregorian
 * calendar: years that begin in March have their leap day at the end, eras of 400 of them have 146,097 days.
 */
function monthOf(day: number): number {
  const sinceMarch0 = day + 719_468;
  const era = Math.floor(sinceMarch0 / 146_097);
  const dayOfEra = sinceMarch0 - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const year = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  return 12 * (400 * era + year) + Math.floor((5 * dayOfYear + 2) / 153);
}

/**
 * Epoch ms at which the UTC day begins, by the same arithmetic: guest code has no calendar. A day beyond the end of
 * its month counts on into the next.
 */
export function dayStart(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthOfYear = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const days = 365 * marchYear + leapDays + Math.floor((153 * monthOfYear + 2) / 5) + day - 1;
  return (days - 719_468) * DAY_MS;
}
