import type { Memory } from "@/lib/ta/core/memory";
import { CALENDAR_PERIODS, type CalendarPeriod, calendarPeriod } from "@/lib/ta/nodes/calendar-period";

/** What a session is: a UTC calendar period, or all bars. */
export const SESSIONS = ["none", ...CALENDAR_PERIODS] as const;

export type Session = "none" | CalendarPeriod;

/** Tells the first bar of each session; with `none` that is the very first bar alone. */
export class SessionStart {
  private readonly session: Session;
  private period = NaN;

  constructor(memory: Memory, session: Session) {
    this.session = session;
    memory.track(this);
  }

  /** Whether a bar opening at `time` (epoch ms) is the first of its session; asked once a bar. */
  next(time: number): boolean {
    const period = this.session === "none" ? 0 : calendarPeriod(time, this.session);
    const begins = period !== this.period;
    this.period = period;
    return begins;
  }
}
