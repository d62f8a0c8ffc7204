import { describe, expect, it } from "vitest";
import { addMonths, formatDay, startOfMonth } from "@/lib/time";

const at = (text: string) => new Date(`${text}Z`);

describe("addMonths", () => {
  it.each([
    ["2026-01-31T10:00:00", 1, "2026-02-28T10:00:00"],
    ["2026-01-31T10:00:00", 2, "2026-03-31T10:00:00"],
    ["2028-01-31T10:00:00", 1, "2028-02-29T10:00:00"],
    ["2026-12-15T23:59:59.999", 1, "2027-01-15T23:59:59.999"],
    ["2026-03-30T00:00:00", -1, "2026-02-28T00:00:00"],
  ])("%s + %i months = %s", (start, months, expected) => {
    expect(addMonths(at(start), months)).toEqual(at(expected));
  });
});

describe("days and months", () => {
  it("a month starts at midnight UTC of its first day", () => {
    expect(startOfMonth(at("2026-11-22T15:00:00"))).toEqual(at("2026-11-01T00:00:00"));
  });
  it("writes a day the way people read it", () => {
    expect(formatDay(at("2026-11-02T23:59:00"))).toBe("2 Nov 2026");
  });
});
