import { describe, expect, it } from "vitest";
import { checkCron, scheduleDecision } from "@/inngest/embedded/schedule-moments";

const at = (text: string) => Date.parse(text);
const DAILY = "0 2 * * *";

describe("scheduleDecision", () => {
  it("fires in the very millisecond of its moment and not a second time for it", () => {
    const moment = at("2026-03-01T02:00:00Z");
    expect(scheduleDecision(DAILY, at("2026-02-28T02:00:00Z"), moment - 1)).toEqual({ kind: "nothing" });
    expect(scheduleDecision(DAILY, at("2026-02-28T02:00:00Z"), moment)).toEqual({
      kind: "fire",
      atMs: moment,
    });
    expect(scheduleDecision(DAILY, moment, moment + 1)).toEqual({ kind: "nothing" });
  });

  it("however many moments were missed, only the latest fires", () => {
    const decision = scheduleDecision(DAILY, at("2026-03-01T02:00:00Z"), at("2026-03-09T13:00:00Z"));
    expect(decision).toEqual({ kind: "fire", atMs: at("2026-03-09T02:00:00Z") });
  });

  it("a change of summer time neither skips nor repeats a moment: schedules are UTC", () => {
    for (const day of ["2026-03-29", "2026-10-25"]) {
      const before = at(`${day}T02:00:00Z`) - 86_400_000;
      expect(scheduleDecision("30 2 * * *", before + 1_800_000, at(`${day}T02:31:00Z`))).toEqual({
        kind: "fire",
        atMs: at(`${day}T02:30:00Z`),
      });
    }
  });

  it("a clock set back resets the schedule; a small difference between machines does not", () => {
    const now = at("2026-03-01T12:00:00Z");
    expect(scheduleDecision(DAILY, now + 86_400_000, now)).toEqual({ kind: "reset" });
    expect(scheduleDecision(DAILY, now + 1_000, now)).toEqual({ kind: "nothing" });
  });
});

describe("checkCron", () => {
  it.each(["* * * * *", "*/15 * * * *", "0 3 1 * *", "0 5 * * 0"])("takes %s", (cron) => {
    expect(() => checkCron(cron)).not.toThrow();
  });

  it.each([
    ["TZ=Europe/Paris 0 9 * * *", /time zones are not supported/],
    ["0 0 9 * * *", /five fields/],
    ["61 * * * *", /./],
  ])("refuses %s", (cron, message) => {
    expect(() => checkCron(cron)).toThrow(message);
  });
});
