import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import { addDays } from "@/lib/time";

/** Fewer trades say nothing of how somebody trades. */
export const EPISODE_TRADES_MIN = 10;
/** Days for which a record has to be good before an episode ends. */
export const GOOD_DAYS = 14;

export type Measured = Pick<ProviderMetrics, "trades" | "winRate" | "maxDrawdown" | "sharpe">;
export type Line = "winRate" | "maxDrawdown" | "sharpe";

/** A record under-performs beyond `line`, and is good again at `clear`: between them nothing changes. */
export const LINES: Readonly<Record<Line, { line: number; clear: number; isWorse: "above" | "below" }>> = {
  winRate: { line: 0.4, clear: 0.42, isWorse: "below" },
  maxDrawdown: { line: 0.3, clear: 0.28, isWorse: "above" },
  sharpe: { line: 0.5, clear: 0.6, isWorse: "below" },
};

export const LINE_NAMES = Object.keys(LINES).filter((name): name is Line => name in LINES);

/** An episode that has not ended. */
export interface OpenEpisode {
  goodSince: Date | null;
}

/** What a day of measures means; null: nothing changes. */
export type EpisodeStep = { as: "begins"; lines: Line[] } | { as: "recovers" | "relapses" | "ends" } | null;

/**
 * Whether a record begins or ceases to under-perform. One episode runs until every measure was clearly better than its
 * line for 14 days, so that whoever trades along a line is told once.
 */
export function planEpisode(measured: Measured, episode: OpenEpisode | null, now: Date): EpisodeStep {
  const lines = crossedLines(measured);
  if (episode === null) return lines.length > 0 ? { as: "begins", lines } : null;
  if (!isClearlyGood(measured)) return episode.goodSince === null ? null : { as: "relapses" };
  if (episode.goodSince === null) return { as: "recovers" };
  return now >= addDays(episode.goodSince, GOOD_DAYS) ? { as: "ends" } : null;
}

/** The lines a record is beyond; what is undefined is beyond none. */
export function crossedLines(measured: Measured): Line[] {
  if (measured.trades < EPISODE_TRADES_MIN) return [];
  return LINE_NAMES.filter((name) => isWorse(name, measured[name], LINES[name].line));
}

function isClearlyGood(measured: Measured): boolean {
  return LINE_NAMES.every((name) => !isWorse(name, measured[name], LINES[name].clear));
}

function isWorse(name: Line, value: number | null, than: number): boolean {
  if (value === null) return false;
  return LINES[name].isWorse === "below" ? value < than : value > than;
}
