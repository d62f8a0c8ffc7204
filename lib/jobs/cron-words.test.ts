import { expect, it } from "vitest";
import { cronWords } from "@/lib/jobs/cron-words";

it.each([
  ["* * * * *", "every minute"],
  ["*/15 * * * *", "every 15 minutes"],
  ["10 * * * *", "every hour at minute 10"],
  ["30 5 * * *", "daily at 05:30 UTC"],
  ["0 5 * * 0", "Sundays at 05:00 UTC"],
  ["0 3 1 * *", "on day 1 of each month at 03:00 UTC"],
  ["*/7 * * * *", "*/7 * * * *"],
  ["0 9-17 * * 1-5", "0 9-17 * * 1-5"],
  ["0 0 1 1 *", "0 0 1 1 *"],
  ["nonsense", "nonsense"],
])("%s is said as %s", (cron, words) => {
  expect(cronWords(cron)).toBe(words);
});
