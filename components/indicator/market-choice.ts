import type { MarketSymbol } from "@/components/indicator/market-picker";
import type { SymbolInfo } from "@/lib/market-data/schema";

/** The instrument and bar length of an address, else the first there are daily bars of; null when there are none. */
export function chosenMarket(
  symbols: readonly SymbolInfo[],
  asked: Readonly<Record<string, string | string[] | undefined>>,
): { symbol: string; interval: string } | null {
  const stocked = symbols.filter(({ intervals }) => intervals.length > 0);
  const symbol = stocked.find((one) => one.symbol === asked.symbol) ?? stocked[0];
  if (symbol === undefined) return null;
  const offered = symbol.intervals.map(({ interval }) => interval);
  const interval = [asked.interval, "1d", offered[0]].find((one) => offered.some((name) => name === one));
  return { symbol: symbol.symbol, interval: String(interval) };
}

/** What the browser needs of the instruments that have bars. */
export function marketSymbols(symbols: readonly SymbolInfo[]): MarketSymbol[] {
  return symbols
    .filter(({ intervals }) => intervals.length > 0)
    .map(({ symbol, name, synthetic, intervals }) => ({ symbol, name, synthetic, intervals }));
}
