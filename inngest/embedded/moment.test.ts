import { describe, expect, it } from "vitest";
import { momentMs } from "@/inngest/embedded/moment";

const NOW = Date.UTC(2026, 0, 1);

describe("momentMs", () => {
  it.each([
    ["3s", 3_000],
    ["250ms", 250],
    ["1h30m", 5_400_000],
    ["1.5s", 1_500],
    ["1w2d", 777_600_000],
  ])("%s is counted from now", (text, ms) => {
    expect(momentMs(text, NOW)).toBe(NOW + ms);
  });

  it("a date is itself, whatever the time is now", () => {
    expect(momentMs("2030-01-01T00:00:00.000Z", NOW)).toBe(Date.UTC(2030, 0, 1));
  });

  it.each(["", "soon", "3 parsecs", "s"])("refuses “%s” and names it", (text) => {
    expect(() => momentMs(text, NOW)).toThrow(`“${text}” is neither a duration`);
  });
});
