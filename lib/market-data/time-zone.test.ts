import { expect, test } from "vitest";
import { isTimeZone, NO_ZONE, zoneClock } from "@/lib/market-data/time-zone";

const utc = (text: string) => Date.parse(`${text}Z`);

test.each([
  ["Europe/Berlin", "2024-01-31T10:00", "2024-01-31T09:00"],
  ["Europe/Berlin", "2024-07-31T10:00", "2024-07-31T08:00"],
  ["Europe/Berlin", "2024-03-31T01:59", "2024-03-31T00:59"],
  ["Europe/Berlin", "2024-03-31T03:00", "2024-03-31T01:00"],
  ["America/New_York", "2024-11-03T00:59", "2024-11-03T04:59"],
  ["America/New_York", "2024-11-03T02:00", "2024-11-03T07:00"],
  ["Asia/Kolkata", "2024-05-05T09:15", "2024-05-05T03:45"],
  ["Australia/Lord_Howe", "2024-01-01T12:00", "2024-01-01T01:00"],
  ["UTC", "2024-05-05T09:15", "2024-05-05T09:15"],
])("in %s it is %s at %s UTC", (zone, clock, moment) => {
  expect(zoneClock(zone)(utc(clock))).toEqual({ ms: utc(moment) });
});

test.each([
  ["Europe/Berlin", "2024-03-31T02:30", "does not exist"],
  ["Europe/Berlin", "2024-10-27T02:30", "came twice"],
  ["America/New_York", "2024-11-03T01:30", "came twice"],
])("in %s the clock time %s %s", (zone, clock, words) => {
  expect(zoneClock(zone)(utc(clock))).toMatchObject({ problem: expect.stringContaining(words) });
});

test("without a zone a clock time is refused, and a zone has to exist", () => {
  expect(NO_ZONE(0)).toMatchObject({ problem: expect.stringContaining("no zone") });
  expect(["Europe/Berlin", "Mars/Base"].map(isTimeZone)).toEqual([true, false]);
});
