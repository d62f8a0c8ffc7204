import { describe, expect, test } from "vitest";
import { localClock, readTime } from "@/lib/trading/importers/read-time";

const BERLIN = localClock({ zone: "Europe/Berlin" });
const iso = (text: string, order?: "ymd" | "dmy" | "mdy") =>
  new Date(readTime(text, BERLIN, order)).toISOString();

describe("a time of a file in Berlin", () => {
  test.each([
    ["2026-07-01 12:00:00", undefined, "2026-07-01T10:00:00.000Z"],
    ["2026-01-01 12:00:00Z", undefined, "2026-01-01T12:00:00.000Z"],
    ["2026.01.06 10:15:30", undefined, "2026-01-06T09:15:30.000Z"],
    ["14:35 2026-01-16", undefined, "2026-01-16T13:35:00.000Z"],
    ["2026-01-12, 09:31:05", undefined, "2026-01-12T08:31:05.000Z"],
    ["20260112;093105", undefined, "2026-01-12T08:31:05.000Z"],
    ["26-01-12 09:31:05", "ymd", "2026-01-12T08:31:05.000Z"],
    ["3/4/2026 09:00", "dmy", "2026-04-03T07:00:00.000Z"],
    ["3/4/2026 09:00", "mdy", "2026-03-04T08:00:00.000Z"],
    ["1767225600000", undefined, "2026-01-01T00:00:00.000Z"],
  ] as const)("%s (%s) is %s", (text, order, expected) => {
    expect(iso(text, order)).toBe(expected);
  });

  test.each([
    ["2026-03-29 02:30:00", "put forward"],
    ["2026-10-25 02:30:00", "put back"],
    ["3/4/2026 09:00", "ambiguous"],
    ["2026-02-30 10:00:00", "does not exist"],
    ["yesterday", "not a time"],
    ["", "empty"],
  ])("%s is refused: %s", (text, reason) => {
    expect(() => iso(text)).toThrow(reason);
  });
});
