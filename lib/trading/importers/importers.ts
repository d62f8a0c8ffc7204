import { binanceFutures, binanceSpot } from "@/lib/trading/importers/binance";
import { binanceFuturesBalances, binanceStatement } from "@/lib/trading/importers/binance-balances";
import { bybitDerivatives, bybitSpot } from "@/lib/trading/importers/bybit";
import { bybitBalances } from "@/lib/trading/importers/bybit-balances";
import { generic } from "@/lib/trading/importers/generic";
import { ibkrActivity } from "@/lib/trading/importers/ibkr-activity";
import { ibkrFlexCash, ibkrFlexTrades } from "@/lib/trading/importers/ibkr-flex";
import type { Importer } from "@/lib/trading/importers/importer";
import { krakenLedgers, krakenTrades } from "@/lib/trading/importers/kraken";
import { metatrader4, metatrader5 } from "@/lib/trading/importers/metatrader";

/** Every importer; what recognises less comes later. */
export const IMPORTERS: readonly Importer[] = [
  binanceSpot,
  binanceFutures,
  binanceStatement,
  binanceFuturesBalances,
  bybitSpot,
  bybitBalances,
  bybitDerivatives,
  krakenTrades,
  krakenLedgers,
  ibkrActivity,
  ibkrFlexTrades,
  ibkrFlexCash,
  metatrader4,
  metatrader5,
  generic,
];

export function findImporter(id: string): Importer | undefined {
  return IMPORTERS.find((importer) => importer.id === id);
}
