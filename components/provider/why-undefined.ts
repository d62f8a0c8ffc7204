import type { TileName } from "@/components/provider/metric-tiles";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";

/** Why a measure of a record has no value, in a few words under its tile. */
export function whyUndefined(
  name: TileName,
  metrics: Pick<ProviderMetrics, "n" | "trades" | "sharpe">,
): string {
  if (name === "followerReturn") return "no followers yet";
  if (TRADE_MEASURES.has(name)) return metrics.trades === 0 ? "no trade was closed" : (OF_TRADES[name] ?? "");
  if (metrics.n === 0) return "no daily return yet";
  return OF_RETURNS[name] ?? ratioReason(metrics);
}

const OF_TRADES: { [Name in TileName]?: string } = {
  winRate: "no trade won or lost",
  winRateLow95: "no trade won or lost",
  profitFactor: "no losing trade",
};
const TRADE_MEASURES = new Set<TileName>(["trades", "winRate", "winRateLow95", "profitFactor", "expectancy"]);

const OF_RETURNS: { [Name in TileName]?: string } = {
  cagr: "below one year",
  calmar: "below one year, or no drawdown",
  mwr: "no rate explains the flows",
};

function ratioReason({ n, sharpe }: Pick<ProviderMetrics, "n" | "sharpe">): string {
  if (n < 2) return "needs two daily returns";
  if (sharpe === null) return "all returns are equal";
  return sharpe <= 0 ? "no length is enough for a ratio of 0 or less" : "too few returns to tell";
}
