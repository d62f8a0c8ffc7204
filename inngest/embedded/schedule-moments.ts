import { CronExpressionParser } from "cron-parser";

const CRON_FIELDS = 5;
/** A schedule's last moment further ahead than this means that the clock has been set back. */
const CLOCK_SET_BACK_MS = 5 * 60_000;

/** @throws Error when `cron` is not five fields in UTC. */
export function checkCron(cron: string): void {
  if (/^\s*TZ=/.test(cron)) throw new Error("time zones are not supported, schedules are UTC");
  if (cron.trim().split(/\s+/).length !== CRON_FIELDS) throw new Error("a schedule has five fields");
  CronExpressionParser.parse(cron, { tz: "UTC" });
}

export type ScheduleDecision = { kind: "nothing" } | { kind: "fire"; atMs: number } | { kind: "reset" };

/**
 * What a schedule owes at `nowMs`, given the moment it last fired for (epoch ms).
 *
 * However many moments were missed, only the latest fires. A clock that was set back resets the schedule.
 */
export function scheduleDecision(cron: string, firedForMs: number, nowMs: number): ScheduleDecision {
  if (firedForMs > nowMs + CLOCK_SET_BACK_MS) return { kind: "reset" };
  const latest = latestMomentMs(cron, nowMs);
  return latest > firedForMs ? { kind: "fire", atMs: latest } : { kind: "nothing" };
}

/** The latest moment of the schedule that is not after `nowMs`. */
function latestMomentMs(cron: string, nowMs: number): number {
  // `prev` looks strictly before its date, and a moment counts in the millisecond it falls on.
  const currentDate = new Date(nowMs + 1);
  return CronExpressionParser.parse(cron, { currentDate, tz: "UTC" }).prev().getTime();
}
