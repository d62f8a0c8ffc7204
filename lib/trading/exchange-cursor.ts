import { z } from "zod";
import type { Json } from "@/lib/canonical-json";

/** Where the reading of an account stands: the streams left in this pass, and a place in each. */
export interface ExchangeCursor {
  left: readonly string[];
  at: Readonly<Record<string, Json>>;
}

const Cursor = z.object({ left: z.array(z.string()), at: z.record(z.string(), z.json()) });

/** A stored cursor; the beginning where there is none. */
export function readExchangeCursor(stored: unknown): ExchangeCursor {
  return stored === null ? { left: [], at: {} } : Cursor.parse(stored);
}

/** How a stream is asked: in windows of time, from the oldest on. */
export interface WindowRules {
  startMs: number;
  /** The longest an exchange allows; Infinity where it does not mind. */
  widthMs: number;
  /** Read again at the next pass: what an exchange tells late is older than what it told before. */
  overlapMs: number;
}

export interface TimeWindow {
  fromMs: number;
  toMs: number;
  /** The exchange's name for the next page of the window; null for the first. */
  page: string | null;
}

const Place = z.object({
  doneMs: z.number(),
  window: z.object({ fromMs: z.number(), toMs: z.number(), page: z.string() }).nullable(),
});

/** The window that is read next, at a place that `placeAfter` made. */
export function windowAt(place: Json | undefined, rules: WindowRules, nowMs: number): TimeWindow {
  const at = place === undefined ? { doneMs: rules.startMs, window: null } : Place.parse(place);
  if (at.window !== null) return at.window;
  const fromMs = Math.min(at.doneMs, nowMs);
  return { fromMs, toMs: Math.min(fromMs + rules.widthMs, nowMs), page: null };
}

/** The place after a page of a window. A window cut short by the present is the last of its pass. */
export function placeAfter(
  { fromMs, toMs }: TimeWindow,
  nextPage: string | null,
  { startMs, widthMs, overlapMs }: WindowRules,
): { place: Json; isDone: boolean } {
  if (nextPage !== null)
    return { place: { doneMs: fromMs, window: { fromMs, toMs, page: nextPage } }, isDone: false };
  const isDone = toMs - fromMs < widthMs;
  const doneMs = isDone ? Math.max(startMs, toMs - overlapMs) : toMs;
  return { place: { doneMs, window: null }, isDone };
}
