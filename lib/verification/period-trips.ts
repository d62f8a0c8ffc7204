import { DAY_MS } from "@/lib/time";
import type { RoundTripFact } from "@/lib/trading/derive-account";
import type { CheckedRecord } from "@/lib/verification/checked-record";

/** Trades closed in the checked period, in the order of closing. */
export function periodTrips({ derived, period }: CheckedRecord): readonly RoundTripFact[] {
  return derived.roundTrips.filter(({ closedAt }) => isInPeriod(closedAt, period));
}

/** Whether a moment (epoch ms) lies on a checked day. */
export function isInPeriod(atMs: number, { fromDay, throughDay }: CheckedRecord["period"]): boolean {
  return atMs >= fromDay * DAY_MS && atMs < (throughDay + 1) * DAY_MS;
}
