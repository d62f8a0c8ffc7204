import { describe, expect, it } from "vitest";
import { calendarPeriod, dayStart } from "@/lib/ta/nodes/calendar-period";

const DAY_MS = 86_400_000;

describe("calendarPeriod", () => {
  it("changes at midnight UTC and at no other time, on days before the epoch too", () => {
    for (const midnight of [Date.UTC(2024, 1, 29), Date.UTC(1969, 6, 20), 0]) {
      const day = calendarPeriod(midnight, "day");
      expect(calendarPeriod(midnight - 1, "day")).toBe(day - 1);
      expect(calendarPeriod(midnight + DAY_MS - 1, "day")).toBe(day);
    }
  });

  it("begins weeks on Monday", () => {
    const monday = Date.UTC(2024, 0, 1);
    for (let day = 0; day < 7; day++) {
      expect(calendarPeriod(monday + day * DAY_MS, "week")).toBe(calendarPeriod(monday, "week"));
    }
    expect(calendarPeriod(monday - 1, "week")).toBe(calendarPeriod(monday, "week") - 1);
  });

  it("counts the months of the calendar on every day from 1890 to 2110", () => {
    const first = calendarPeriod(Date.UTC(1890, 0, 1), "month");
    for (let time = Date.UTC(1890, 0, 1); time < Date.UTC(2110, 0, 1); time += DAY_MS) {
      const date = new Date(time);
      const months = 12 * (date.getUTCFullYear() - 1890) + date.getUTCMonth();
      if (calendarPeriod(time, "month") !== first + months) expect.fail(date.toISOString());
    }
  });

  it("knows when each day from 1890 to 2110 begins, and counts on beyond the end of a month", () => {
    for (let time = Date.UTC(1890, 0, 1); time < Date.UTC(2110, 0, 1); time += DAY_MS) {
      const date = new Date(time);
      const start = dayStart(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      if (start !== time) expect.fail(date.toISOString());
    }
    expect(dayStart(2023, 2, 31)).toBe(Date.UTC(2023, 2, 3));
  });
});
