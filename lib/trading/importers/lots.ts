import { type ReadingOptions, RefusedLine } from "@/lib/trading/importers/importer";
import { product } from "@/lib/trading/importers/read-decimal";

const MONEY = new Set(
  "USD EUR GBP JPY CHF AUD CAD NZD SEK NOK DKK PLN CZK HUF TRY ZAR MXN SGD HKD CNH THB ILS RON".split(" "),
);
const METALS: Readonly<Record<string, string>> = { XAU: "100", XAG: "5000", XPT: "100", XPD: "100" };
const FOREX_LOT = "100000";

/**
 * Units of one lot: as the person says, else 100,000 of the base of a currency pair, 100 ounces of gold, 5,000 of silver.
 * What brokers add to a symbol (`EURUSD.m`, `EURUSDpro`) changes nothing.
 */
export function contractSize(symbol: string, sizes: ReadingOptions["contractSizes"]): string | null {
  const chosen = sizes?.[symbol];
  if (chosen !== undefined) return chosen;
  const [, base = "", quote = ""] = /^([A-Z]{3})([A-Z]{3})(?![A-Z0-9])/.exec(symbol) ?? [];
  if (!MONEY.has(quote)) return null;
  return METALS[base] ?? (MONEY.has(base) ? FOREX_LOT : null);
}

/** A volume in lots as units. @throws RefusedLine when nobody said how many a lot has. */
export function unitsOfLots(lots: string, symbol: string, options: ReadingOptions): string {
  const size = contractSize(symbol, options.contractSizes);
  if (size === null) {
    throw new RefusedLine(`how many units are one lot of ${symbol.slice(0, 40)}? Say its contract size`);
  }
  return product(lots, size);
}
