import type { CheckedRecord } from "@/lib/verification/checked-record";

/** What reaches us later than this after it happened was not observed live. */
export const LIVE_WITHIN_MS = 5_000;

export interface Timeliness {
  /** Events that happened since the listing. */
  events: number;
  late: number;
  /** Of these; null without any. */
  lateShare: number | null;
}

/** How promptly the events since the listing reached us; before it nobody was watching. */
export function timelinessOf({ events, receivedAt, listedAt }: CheckedRecord): Timeliness {
  let [count, late] = [0, 0];
  for (let index = events.length - 1; listedAt !== null && index >= 0; index -= 1) {
    const happened = events.time[index] ?? 0;
    if (happened < listedAt) break;
    count += 1;
    if ((receivedAt[index] ?? 0) - happened > LIVE_WITHIN_MS) late += 1;
  }
  return { events: count, late, lateShare: count === 0 ? null : late / count };
}
