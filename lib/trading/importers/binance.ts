import { baseAndQuote } from "@/lib/market-data/base-and-quote";
import { readAmount, unitsOfPair } from "@/lib/trading/importers/asset-units";
import { clockOfHeader } from "@/lib/trading/importers/header-zone";
import { RefusedLine } from "@/lib/trading/importers/importer";
import { isZero, magnitude, readDecimal } from "@/lib/trading/importers/read-decimal";
import { readSide } from "@/lib/trading/importers/read-side";
import { readTime } from "@/lib/trading/importers/read-time";
import { tableImporter } from "@/lib/trading/importers/table-importer";

/** `Date(UTC)`, `Time(UTC+8)`, `UTC_Time`, `Time`. */
export const BINANCE_TIME = ["date", "time"].flatMap((word) => [
  `${word}utc`,
  ...Array.from({ length: 15 }, (_, hours) => `${word}utc${hours}`),
  `utc${word}`,
  word,
]);

/**
 * Spot trades, `Date(UTC),Pair,Side,Price,Executed,Amount,Fee` with units glued to the numbers, and the older
 * `Date(UTC),Market,Type,Price,Amount,Total,Fee,Fee Coin` without.
 */
export const binanceSpot = tableImporter(
  {
    id: "binance-spot",
    label: "Binance, spot trade history",
    source: "Orders, Spot Order, Trade History, Export.",
    needs: { zone: false },
  },
  {
    columns: {
      time: { names: BINANCE_TIME },
      pair: { names: ["pair", "market"] },
      side: { names: ["side", "type"] },
      price: { names: ["price"] },
      executed: { names: ["executed", "amount"] },
      total: { names: ["amount#2", "total", "amount"] },
      fee: { names: ["fee"] },
      feeCoin: { names: ["feecoin"], isOptional: true },
    },
    read: (cell, { clock, header }) => {
      const symbol = cell("pair");
      const units =
        unitsOfPair(symbol, cell("executed"), cell("total")) ??
        (/[A-Z]/.test(cell("executed")) ? null : baseAndQuote(symbol, ""));
      if (units === null) {
        throw new RefusedLine(
          `the units of ${cell("executed")} and ${cell("total")} are not those of ${symbol}`,
        );
      }
      const known = [units.base, units.quote];
      const fee = readAmount("the fee", cell("fee"), known);
      const feeCurrency = fee.unit ?? (cell("feeCoin") || null);
      return [
        {
          kind: "fill",
          externalId: null,
          symbol,
          side: readSide(cell("side")),
          qty: readAmount("executed", cell("executed"), known).amount,
          price: readDecimal("the price", cell("price")),
          fee: feeOf(fee.amount, feeCurrency),
          executedAtMs: readTime(cell("time"), clockOfHeader(header, clock), "ymd"),
        },
      ];
    },
  },
);

/** Trades of USD-M and COIN-M futures: `Time(UTC),Symbol,Side,Price,Quantity,Amount,Fee,Realized Profit` and its kin. */
export const binanceFutures = tableImporter(
  {
    id: "binance-futures",
    label: "Binance, futures trade history",
    source: "Orders, Futures Order, Trade History, Export.",
    needs: { zone: false },
  },
  {
    columns: {
      time: { names: BINANCE_TIME },
      symbol: { names: ["symbol", "contract"] },
      side: { names: ["side"] },
      price: { names: ["price"] },
      qty: { names: ["quantity", "qty"] },
      fee: { names: ["fee", "commission"] },
      profit: { names: ["realizedprofit", "realizedpnl"] },
      feeCoin: { names: ["feecoin", "feeasset", "commissionasset", "quoteasset"], isOptional: true },
      id: { names: ["tradeid", "id"], isOptional: true },
    },
    read: (cell, { clock, header }) => {
      const symbol = cell("symbol");
      const fee = readAmount("the fee", cell("fee"));
      const feeCurrency = fee.unit ?? (cell("feeCoin") || baseAndQuote(symbol, "").quote || null);
      return [
        {
          kind: "fill",
          externalId: cell("id") === "" ? null : `${symbol}:${cell("id")}`,
          symbol,
          side: readSide(cell("side")),
          qty: magnitude(readAmount("the quantity", cell("qty")).amount),
          price: readDecimal("the price", cell("price")),
          fee: feeOf(fee.amount, feeCurrency),
          executedAtMs: readTime(cell("time"), clockOfHeader(header, clock), "ymd"),
        },
      ];
    },
  },
);

/** A fee of nothing in no currency is none. */
function feeOf(amount: string, currency: string | null): { amount: string; currency: string } | null {
  if (currency !== null) return { amount, currency };
  if (isZero(amount)) return null;
  throw new RefusedLine("the currency of the fee is not told");
}
