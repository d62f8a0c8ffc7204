import { balanceFact, type MovementWords, movementOf } from "@/lib/trading/importers/balance-line";
import { IgnoredLine, type ImportedFact } from "@/lib/trading/importers/importer";
import { isZero, magnitude, negated, product, readDecimal } from "@/lib/trading/importers/read-decimal";
import { readTime } from "@/lib/trading/importers/read-time";
import { tableImporter } from "@/lib/trading/importers/table-importer";
import type { TableContext } from "@/lib/trading/importers/table-reader";

/** Flex query of trades, as CSV with column headers; the level of detail is the execution. */
export const ibkrFlexTrades = tableImporter(
  {
    id: "ibkr-flex",
    label: "Interactive Brokers, Flex query of trades",
    source:
      "Performance & Reports, Flex Queries, section Trades with executions, format CSV with column headers.",
    needs: { zone: true },
  },
  {
    columns: {
      currency: { names: ["currencyprimary", "currency"] },
      asset: { names: ["assetclass"], isOptional: true },
      symbol: { names: ["symbol"] },
      multiplier: { names: ["multiplier"], isOptional: true },
      time: { names: ["datetime", "tradedatetime"], isOptional: true },
      date: { names: ["tradedate"], isOptional: true },
      clock: { names: ["tradetime"], isOptional: true },
      level: { names: ["levelofdetail"], isOptional: true },
      side: { names: ["buysell"], isOptional: true },
      qty: { names: ["quantity"] },
      price: { names: ["tradeprice"] },
      fee: { names: ["ibcommission"] },
      feeCurrency: { names: ["ibcommissioncurrency"], isOptional: true },
      id: { names: ["ibexecid", "tradeid", "transactionid"], isOptional: true },
    },
    read: (cell, context) => {
      if (cell("level") !== "" && cell("level") !== "EXECUTION")
        throw new IgnoredLine(`level ${cell("level")}`);
      const signed = readDecimal("Quantity", cell("qty"));
      if (isZero(signed)) throw new IgnoredLine("the quantity is zero");
      const sells = signed.startsWith("-") || /^sell/i.test(cell("side"));
      const fee = cell("fee") === "" ? null : negated(readDecimal("IBCommission", cell("fee")));
      const when = cell("time") || `${cell("date")} ${cell("clock")}`.trim();
      return [
        {
          kind: "fill",
          externalId: cell("id") || null,
          symbol: cell("asset") === "CASH" ? cell("symbol").replace(".", "/") : cell("symbol"),
          side: sells ? "sell" : "buy",
          qty: product(magnitude(signed), readDecimal("Multiplier", cell("multiplier") || "1")),
          price: readDecimal("TradePrice", cell("price")),
          fee: fee === null ? null : { amount: fee, currency: cell("feeCurrency") || cell("currency") },
          executedAtMs: readTime(when, context.clock),
        },
      ];
    },
  },
);

/** Flex query of cash transactions: deposits, withdrawals, dividends, interest and fees. */
export const ibkrFlexCash = tableImporter(
  {
    id: "ibkr-flex-cash",
    label: "Interactive Brokers, Flex query of cash transactions",
    source: "Performance & Reports, Flex Queries, section Cash Transactions, format CSV with column headers.",
    needs: { zone: true },
  },
  {
    columns: {
      currency: { names: ["currencyprimary", "currency"] },
      time: { names: ["datetime", "settledate", "reportdate"] },
      amount: { names: ["amount"] },
      type: { names: ["type"] },
      level: { names: ["levelofdetail"], isOptional: true },
      id: { names: ["transactionid"], isOptional: true },
    },
    read: (cell, context) => [cashFlow(cell, context)],
  },
);

const CASH_TYPES: MovementWords = [
  ["flow", /^deposits/i],
  ["income", /dividend|withholding|interest|^commission adjustments|^price adjustments/i],
  ["charge", /fees$/i],
];

type CashColumn = "currency" | "time" | "amount" | "type" | "level" | "id";

function cashFlow(cell: (column: CashColumn) => string, { clock }: TableContext): ImportedFact {
  if (cell("level") !== "" && cell("level") !== "DETAIL") throw new IgnoredLine(`level ${cell("level")}`);
  return balanceFact(movementOf("type", cell("type"), CASH_TYPES), {
    externalId: cell("id") || null,
    amount: readDecimal("Amount", cell("amount")),
    currency: cell("currency"),
    executedAtMs: readTime(cell("time"), clock),
  });
}
