import type { ProviderMetrics } from "@/lib/providers/performance-schema";

/** What says how something was measured, not what came out. */
type Frame = "window" | "periodsPerYear" | "riskFreeRate" | "n" | "asOf";
export type TileName = Exclude<keyof ProviderMetrics, Frame>;

export interface TileGroup {
  /** Anchor of the page that explains the metrics. */
  id: "growth" | "risk" | "reward" | "luck-adjusted" | "trades";
  title: string;
  tiles: readonly TileName[];
}

/** Every published measure once. */
export const TILE_GROUPS: readonly TileGroup[] = [
  { id: "growth", title: "Growth", tiles: ["totalReturn", "mwr", "cagr", "followerReturn"] },
  {
    id: "luck-adjusted",
    title: "Skill or luck",
    tiles: ["sharpeLow95", "deflatedSharpe", "daysToSignificance"],
  },
  { id: "reward", title: "Return for risk", tiles: ["sharpe", "sortino", "calmar"] },
  { id: "risk", title: "Risk", tiles: ["maxDrawdown", "ulcer", "volatility", "var95", "cvar95"] },
  {
    id: "trades",
    title: "Closed trades",
    tiles: ["trades", "winRate", "winRateLow95", "profitFactor", "expectancy"],
  },
];
