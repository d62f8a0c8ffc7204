import { CronExpressionParser } from "cron-parser";

/**
 * The first moment after `after` that a schedule names.
 *
 * `cron` has five fields and means UTC, so no hour is skipped or repeated.
 * @throws Error when the expression is not one.
 */
export function nextRun(cron: string, after: Date): Date {
  return CronExpressionParser.parse(cron, { currentDate: after, tz: "UTC" }).next().toDate();
}
