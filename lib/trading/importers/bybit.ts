import { baseAndQuote } from "@/lib/market-data/base-and-quote";
import { balanceFact } from "@/lib/trading/importers/balance-line";
import { columnKey } from "@/lib/trading/importers/columns";
import { clockOfHeader } from "@/lib/trading/importers/header-zone";
import { IgnoredLine } from "@/lib/trading/importers/importer";
import { magnitude, negated, readDecimal, shortest } from "@/lib/trading/importers/read-decimal";
import { readSide } from "@/lib/trading/importers/read-side";
import { readTime } from "@/lib/trading/importers/read-time";
import { tableImporter } from "@/lib/trading/importers/table-importer";

export const BYBIT_TIME = [
  ..."timestamputc executiontimeutc tradetimeutc transactiontimeutc filledtimeutc timeutc".split(" "),
  ..."timestamputc0 executiontimeutc0 tradetimeutc0 transactiontimeutc0 filledtimeutc0 timeutc0".split(" "),
  ..."executiontime tradetime transactiontime filledtime timestamp time".split(" "),
];
const PRICE = ["filledprice", "execprice", "executionprice", "tradeprice"];
const QTY = ["filledquantity", "filledqty", "execqty", "executedqty", "qty", "quantity"];
const FEE = ["fees", "tradingfee", "feepaid", "execfee", "fee"];
const FEE_CURRENCY = ["feecurrency", "feecoin"];
const ID = ["transactionid", "executionid", "execid", "tradeid"];

/**
 * Spot executions: `Spot Pairs,Order Type,Direction,Filled Value,Filled Price,Filled Quantity,Fees,Transaction
 * ID,Order No.,Timestamp (UTC)` with the time written `14:35 2024-11-16`. The fee is taken from what was received.
 */
export const bybitSpot = tableImporter(
  {
    id: "bybit-spot",
    label: "Bybit, spot trade history",
    source: "Orders, Spot Orders, Trade History, Export.",
    needs: { zone: false },
  },
  {
    columns: {
      time: { names: BYBIT_TIME },
      pair: { names: ["spotpairs", "spotpair", "pair", "symbol"] },
      side: { names: ["direction", "side"] },
      price: { names: PRICE },
      qty: { names: QTY },
      fee: { names: FEE },
      feeCurrency: { names: FEE_CURRENCY, isOptional: true },
      id: { names: ID, isOptional: true },
    },
    read: (cell, { clock, header }) => {
      const symbol = cell("pair");
      const side = readSide(cell("side"));
      const { base, quote } = baseAndQuote(symbol, "");
      const currency = cell("feeCurrency") || (side === "buy" ? base : quote);
      return [
        {
          kind: "fill",
          externalId: cell("id") || null,
          symbol,
          side,
          qty: magnitude(readDecimal("the quantity", cell("qty"))),
          price: readDecimal("the price", cell("price")),
          fee: { amount: readDecimal("the fee", cell("fee")), currency },
          executedAtMs: readTime(cell("time"), clockOfHeader(header, clock)),
        },
      ];
    },
  },
);

/** Executions of perpetuals and futures; in a line of funding the fee is what was paid. Settlements are no trades. */
export const bybitDerivatives = tableImporter(
  {
    id: "bybit-derivatives",
    label: "Bybit, derivatives trade history",
    source: "Orders, Derivatives Orders, Trade History, Export.",
    needs: { zone: false },
  },
  {
    columns: {
      time: { names: BYBIT_TIME },
      contract: { names: ["contracts", "contract"] },
      side: { names: ["direction", "side", "tradedirection"] },
      price: { names: PRICE },
      qty: { names: QTY },
      fee: { names: FEE },
      feeCurrency: { names: FEE_CURRENCY, isOptional: true },
      type: { names: ["tradetype", "filledtype", "exectype", "type"], isOptional: true },
      id: { names: ID, isOptional: true },
    },
    read: (cell, { clock, header }) => {
      const type = columnKey(cell("type"));
      if (type.includes("settle") || type.includes("delivery")) {
        throw new IgnoredLine(`"${cell("type").slice(0, 60)}" is no trade`);
      }
      const symbol = cell("contract");
      const place = {
        externalId: cell("id") || null,
        executedAtMs: readTime(cell("time"), clockOfHeader(header, clock)),
      };
      const amount = readDecimal("the fee", cell("fee"));
      const currency = cell("feeCurrency") || settlementOf(symbol);
      if (type.includes("funding")) {
        // The transaction log tells funding too, without this id: the content is what both have.
        return [
          balanceFact("income", {
            ...place,
            externalId: null,
            amount: shortest(negated(amount)),
            currency,
          }),
        ];
      }
      return [
        {
          ...place,
          kind: "fill",
          symbol,
          side: readSide(cell("side")),
          qty: magnitude(readDecimal("the quantity", cell("qty"))),
          price: readDecimal("the price", cell("price")),
          fee: { amount, currency },
        },
      ];
    },
  },
);

/** Linear contracts settle in their quote, inverse ones (`BTCUSD`) in their base. */
function settlementOf(symbol: string): string {
  const { base, quote } = baseAndQuote(symbol, "");
  return quote === "USD" ? base : quote || "USDC";
}
