import { balanceFact, type MovementWords, movementOf } from "@/lib/trading/importers/balance-line";
import { columnKey } from "@/lib/trading/importers/columns";
import { IgnoredLine, type ImportedFact, RefusedLine } from "@/lib/trading/importers/importer";
import { unitsOfLots } from "@/lib/trading/importers/lots";
import { isZero, negated, readDecimal, sum } from "@/lib/trading/importers/read-decimal";
import { readSide } from "@/lib/trading/importers/read-side";
import { readTime } from "@/lib/trading/importers/read-time";
import { tableImporter } from "@/lib/trading/importers/table-importer";
import type { TableContext } from "@/lib/trading/importers/table-reader";

const SOURCE_MT4 =
  "Terminal, Account History, right click, Save as Detailed Report; or a CSV file of the same columns.";
const SOURCE_MT5 = "Toolbox, History, right click, Report, HTML; or a CSV file of the deals.";

/**
 * MetaTrader 4: each line is a position with its opening and, once it is closed, its closing. The commission belongs to
 * the opening, the swap to the closing; balance and credit lines are deposits and withdrawals.
 */
export const metatrader4 = tableImporter(
  {
    id: "metatrader4",
    label: "MetaTrader 4, statement (HTML or CSV)",
    source: SOURCE_MT4,
    needs: { zone: true, contractSizes: true },
  },
  {
    columns: {
      id: { names: ["ticket", "order"] },
      openTime: { names: ["opentime"] },
      type: { names: ["type"] },
      lots: { names: ["size", "lots", "volume"] },
      symbol: { names: ["item", "symbol"] },
      openPrice: { names: ["openprice", "price"] },
      stop: { names: ["sl", "stoploss"], isOptional: true },
      target: { names: ["tp", "takeprofit"], isOptional: true },
      closeTime: { names: ["closetime"], isOptional: true },
      closePrice: { names: ["closeprice", "price#2"] },
      commission: { names: ["commission"] },
      taxes: { names: ["taxes"], isOptional: true },
      swap: { names: ["swap"] },
      profit: { names: ["profit"] },
    },
    endsTable: (cell, { cells }) => cell("id") === "" || cells.filter((text) => text !== "").length < 2,
    read: (cell, context, { cells }) => {
      const id = cell("id");
      if (!/^\d+$/.test(id)) throw new RefusedLine(`the ticket "${id.slice(0, 40)}" is not a number`);
      const type = cell("type").toLowerCase();
      const openedAtMs = readTime(cell("openTime"), context.clock, context.options.dateOrder);
      if (type === "balance" || type === "credit") {
        // The amount stands in the last cell: words of the broker fill the columns between.
        const amount = money("the amount", cells.findLast((text) => text !== "") ?? "");
        const { currency } = context;
        return [balanceFact("flow", { externalId: id, amount, currency, executedAtMs: openedAtMs })];
      }
      if (type !== "buy" && type !== "sell") throw new IgnoredLine(`type "${type.slice(0, 40)}"`);
      return position({ cell, id, openedAtMs, context });
    },
  },
);

type Mt4Column =
  | "id"
  | "lots"
  | "symbol"
  | "openPrice"
  | "closeTime"
  | "closePrice"
  | "commission"
  | "taxes"
  | "swap"
  | "type";

function position(line: {
  cell: (column: Mt4Column) => string;
  id: string;
  openedAtMs: number;
  context: TableContext;
}): ImportedFact[] {
  const { cell, id, openedAtMs, context } = line;
  const side = readSide(cell("type"));
  const symbol = cell("symbol");
  const qty = unitsOfLots(readDecimal("the size", cell("lots")), symbol, context.options);
  const costs = sum(money("commission", cell("commission")), money("taxes", cell("taxes")));
  const opening: ImportedFact = {
    kind: "fill",
    externalId: `${id}:open`,
    symbol,
    side,
    qty,
    price: readDecimal("the price", cell("openPrice")),
    fee: cost(costs, context.currency),
    executedAtMs: openedAtMs,
  };
  if (cell("closeTime") === "") return [opening];
  const closing: ImportedFact = {
    ...opening,
    externalId: `${id}:close`,
    side: side === "buy" ? "sell" : "buy",
    price: readDecimal("the closing price", cell("closePrice")),
    fee: cost(money("swap", cell("swap")), context.currency),
    executedAtMs: readTime(cell("closeTime"), context.clock, context.options.dateOrder),
  };
  return [opening, closing];
}

/** MetaTrader 5: the table of deals, of which each is an execution or a movement of the balance. */
export const metatrader5 = tableImporter(
  {
    id: "metatrader5",
    label: "MetaTrader 5, report (HTML or CSV of the deals)",
    source: SOURCE_MT5,
    needs: { zone: true, contractSizes: true },
  },
  {
    columns: {
      time: { names: ["time"] },
      id: { names: ["deal", "ticket"] },
      symbol: { names: ["symbol"] },
      type: { names: ["type"] },
      direction: { names: ["direction", "entry"] },
      lots: { names: ["volume"] },
      price: { names: ["price"] },
      commission: { names: ["commission"] },
      fee: { names: ["fee"], isOptional: true },
      swap: { names: ["swap"] },
      profit: { names: ["profit"] },
    },
    endsTable: (cell, { cells }) =>
      (cell("id") === "" && cell("time") === "") || cells.filter((text) => text !== "").length < 2,
    read: (cell, context, { cells }) => {
      const id = cell("id");
      if (!/^\d+$/.test(id)) throw new RefusedLine(`the deal "${id.slice(0, 40)}" is not a number`);
      const place = {
        externalId: id,
        executedAtMs: readTime(cell("time"), context.clock, context.options.dateOrder),
      };
      const type = columnKey(cell("type"));
      if (type !== "buy" && type !== "sell") {
        const movement = movementOf("type", type, BALANCE_TYPES);
        const amount = money("profit", cell("profit") || (cells.at(-1) ?? ""));
        return [balanceFact(movement, { ...place, amount, currency: context.currency })];
      }
      const symbol = cell("symbol");
      const costs = sum(
        sum(money("commission", cell("commission")), money("fee", cell("fee"))),
        money("swap", cell("swap")),
      );
      return [
        {
          ...place,
          kind: "fill",
          symbol,
          side: type,
          qty: unitsOfLots(readDecimal("the volume", cell("lots")), symbol, context.options),
          price: readDecimal("the price", cell("price")),
          fee: cost(costs, context.currency),
        },
      ];
    },
  },
);

/** What MetaTrader calls movements of the balance. A credit or a bonus of the broker is money that was brought. */
const BALANCE_TYPES: MovementWords = [
  ["flow", /^(balance|credit|bonus|agent|commissionagent)/],
  ["income", /^(interest|dividend|franked|tax|correction)/],
  ["charge", /^(commission|charge|fee)/],
];

/** An empty cell is nothing. */
function money(name: string, text: string): string {
  return text === "" ? "0" : readDecimal(name, text);
}

/** Costs are negative in MetaTrader, and positive here. */
function cost(amount: string, currency: string): { amount: string; currency: string } | null {
  return isZero(amount) ? null : { amount: negated(amount), currency };
}
