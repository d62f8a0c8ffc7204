import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  crossedLines,
  GOOD_DAYS,
  type Measured,
  type OpenEpisode,
  planEpisode,
} from "@/lib/providers/plan-episode";
import { addDays } from "@/lib/time";

const START = new Date("2026-01-05T04:00:00Z");
const good: Measured = { trades: 50, winRate: 0.6, maxDrawdown: 0.1, sharpe: 1.2 };

describe("a record under-performs", () => {
  it.each<[string, Partial<Measured>, string[]]>([
    ["with fewer wins than 40 %", { winRate: 0.399 }, ["winRate"]],
    ["with a deeper loss than 30 %", { maxDrawdown: 0.301 }, ["maxDrawdown"]],
    ["with a Sharpe ratio below 0.5", { sharpe: 0.49 }, ["sharpe"]],
    ["by several at once", { winRate: 0.1, sharpe: -2 }, ["winRate", "sharpe"]],
    ["not on a line", { winRate: 0.4, maxDrawdown: 0.3, sharpe: 0.5 }, []],
    ["not before ten trades", { trades: 9, sharpe: -3 }, []],
    ["from the tenth trade", { trades: 10, sharpe: -3 }, ["sharpe"]],
    ["not by what is undefined", { winRate: null, maxDrawdown: null, sharpe: null }, []],
  ])("%s", (_, more, lines) => {
    expect(crossedLines({ ...good, ...more })).toEqual(lines);
  });
});

/** The days of an open episode, one measure a day; tells on which days it was told. */
function toldOn(days: readonly Measured[]): number[] {
  let episode: OpenEpisode | null = null;
  const told: number[] = [];
  for (const [day, measured] of days.entries()) {
    const now = addDays(START, day);
    const step = planEpisode(measured, episode, now);
    if (step?.as === "begins") told.push(day);
    if (step?.as === "begins" || step?.as === "relapses") episode = { goodSince: null };
    if (step?.as === "recovers") episode = { goodSince: now };
    if (step?.as === "ends") episode = null;
  }
  return told;
}

const bad = { ...good, sharpe: 0.2 };
/** Better than the line, not clearly. */
const between = { ...good, sharpe: 0.55 };
const daysOf = (count: number, measured: Measured) => Array.from({ length: count }, () => measured);

describe("an episode", () => {
  it("is told once, however long it lasts", () => {
    expect(toldOn(daysOf(60, bad))).toEqual([0]);
  });
  it("goes on while the record is along the line, day by day better and worse", () => {
    expect(toldOn(Array.from({ length: 60 }, (_, day) => [bad, between, good][day % 3] ?? bad))).toEqual([0]);
  });
  it("never begins between the lines", () => {
    expect(toldOn(daysOf(30, between))).toEqual([]);
  });
  it("ends after 14 good days; the next one is told again", () => {
    const recovered = daysOf(GOOD_DAYS + 1, good);
    expect(toldOn([bad, ...recovered, bad])).toEqual([0, recovered.length + 1]);
    expect(toldOn([bad, ...recovered.slice(1), bad]), "13 days later").toEqual([0]);
    expect(toldOn([bad, ...recovered.slice(2), between, ...recovered, bad])).toHaveLength(2);
  });
  it("is told at most once in 15 days, whatever the measures do", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(bad, between, good), { maxLength: 120 }), (days) => {
        const told = toldOn(days);
        for (const [index, day] of told.entries())
          if (index > 0) expect(day - (told[index - 1] ?? 0)).toBeGreaterThan(GOOD_DAYS);
      }),
    );
  });
});
