import { type Observations, observationsOf } from "@/lib/performance/observations";
import { utcDay } from "@/lib/time";
import { EVENT_KINDS, type EventColumns } from "@/lib/trading/event-columns";
import type { CheckedRecord } from "@/lib/verification/checked-record";

/** Returns and the days (since 1970-01-01) on which they ended. */
export type DatedReturns = Pick<Observations, "returns" | "days">;

/**
 * Returns from `fromDay` to the end of the period, of the days on which a position was open or something was filled:
 * days without exposure are flat and would fake smoothness.
 */
export function exposedReturns(
  { events, derived, period }: CheckedRecord,
  fromDay = period.fromDay,
): DatedReturns {
  const { returns, days } = observationsOf(derived.daily, fromDay);
  const exposed = exposedDays(events, derived.daily.firstDay, period.throughDay);
  const isKept = (day: number) => day <= period.throughDay && exposed[day - derived.daily.firstDay] === 1;
  return {
    returns: returns.filter((_, index) => isKept(days[index] ?? 0)),
    days: days.filter(isKept),
  };
}

/** 1 for each day from `firstDay` to `throughDay` with a fill or a position. */
function exposedDays(events: EventColumns, firstDay: number, throughDay: number): Uint8Array {
  const exposed = new Uint8Array(Math.max(0, throughDay - firstDay + 1));
  const open = new Set<number>();
  let since = 0;
  for (let index = 0; index < events.length; index += 1) {
    if (events.kind[index] !== EVENT_KINDS.fill) continue;
    const day = utcDay(events.time[index] ?? 0) - firstDay;
    if (open.size > 0) exposed.fill(1, since, day);
    if (day < exposed.length) exposed[day] = 1;
    since = day;
    if (events.held[index] === 0) open.delete(events.instrument[index] ?? -1);
    else open.add(events.instrument[index] ?? -1);
  }
  if (open.size > 0) exposed.fill(1, since);
  return exposed;
}
