import { Decimal } from "@/lib/decimal";
import { balanceFact, type Movement } from "@/lib/trading/importers/balance-line";
import { columnKey } from "@/lib/trading/importers/columns";
import {
  IgnoredLine,
  type ImportedFact,
  type Importer,
  type Outcome,
  type ReadingContext,
  RefusedLine,
  type Row,
  type RowReader,
} from "@/lib/trading/importers/importer";
import { isZero, magnitude, negated, product, readDecimal } from "@/lib/trading/importers/read-decimal";
import { localClock, readTime } from "@/lib/trading/importers/read-time";
import { outcomesOf } from "@/lib/trading/importers/table-reader";

const FLOWS = "Deposits & Withdrawals";
/** Sections of cash beside the trades. */
const CASH: ReadonlyMap<string, Movement> = new Map([
  [FLOWS, "flow"],
  ["Fees", "charge"],
  ["Transaction Fees", "charge"],
  ["Dividends", "income"],
  ["Payment In Lieu Of Dividends", "income"],
  ["Withholding Tax", "income"],
  ["871(m) Withholding", "income"],
  ["Interest", "income"],
  ["Bond Interest Received", "income"],
  ["Bond Interest Paid", "income"],
  ["Commission Adjustments", "income"],
]);

/**
 * Activity statement: rows of many sections, `Trades,Data,Order,Stocks,USD,AAPL,…`, each below the latest header of its
 * section. Where a statement lists executions (`Trade`) below their order, the executions count.
 */
export const ibkrActivity: Importer = {
  id: "ibkr-activity",
  label: "Interactive Brokers, activity statement",
  source:
    "Performance & Reports, Statements, Activity, CSV. Times are those of New York unless you chose another zone.",
  needs: { zone: true },
  detect: (rows) =>
    rows.some(({ cells }) => cells[1] === "Header" && (cells[0] === "Statement" || cells[0] === "Trades")),
  reader: (context) => new ActivityReader(context),
};

class ActivityReader implements RowReader {
  readonly #context: ReadingContext;
  readonly #clock: ReturnType<typeof localClock>;
  readonly #headers = new Map<string, readonly string[]>();
  /** An order is read once it is known that no executions follow. */
  #order: { row: Row; outcomes: Outcome[] } | undefined;
  #hasSection = false;

  constructor(context: ReadingContext) {
    this.#context = context;
    this.#clock = localClock(context.options);
  }

  row(row: Row): readonly Outcome[] {
    const [section = "", kind = "", level = ""] = row.cells;
    if (kind === "Header") {
      this.#headers.set(section, row.cells);
      this.#hasSection ||= section === "Trades" || CASH.has(section);
      return [];
    }
    if (kind !== "Data" || (section !== "Trades" && !CASH.has(section))) return [];
    const outcomes = outcomesOf(row, this.#context.latestMs, () => this.#read(section, row));
    if (section !== "Trades") return outcomes;
    if (level === "Order") {
      const before = this.finishOrder();
      this.#order = { row, outcomes };
      return before;
    }
    if (level !== "Trade") return outcomes;
    const order = this.#order;
    this.#order = undefined;
    const summed: Outcome[] =
      order === undefined
        ? []
        : [{ line: order.row.line, ignored: "an order, told by its executions below" }];
    return [...summed, ...outcomes];
  }

  finish(): readonly Outcome[] {
    const missing: Outcome[] = this.#hasSection
      ? []
      : [{ line: 1, reason: "The statement has neither trades nor cash.", text: "" }];
    return [...this.finishOrder(), ...missing];
  }

  finishOrder(): readonly Outcome[] {
    const outcomes = this.#order?.outcomes ?? [];
    this.#order = undefined;
    return outcomes;
  }

  #read(section: string, row: Row): ImportedFact[] {
    const header = this.#headers.get(section);
    if (header === undefined) throw new RefusedLine(`the section ${section} has no header`);
    const keys = header.map(columnKey);
    const cell = (name: string) => row.cells[keys.indexOf(name)] ?? "";
    if (section === "Trades") return [this.#trade(cell, header, row)];
    return [this.#cash(CASH.get(section) ?? "flow", cell)];
  }

  #trade(cell: (name: string) => string, header: readonly string[], row: Row): ImportedFact {
    const level = cell("datadiscriminator");
    if (level !== "Order" && level !== "Trade")
      throw new IgnoredLine(`"${level.slice(0, 40)}" sums others up`);
    const signed = readDecimal("Quantity", cell("quantity"));
    if (isZero(signed)) throw new IgnoredLine("the quantity is zero");
    const price = readDecimal("T. Price", cell("tprice"));
    const isForex = cell("assetcategory") === "Forex";
    const units = unitsPerContract({ signed, price, proceeds: cell("proceeds") || cell("notionalvalue") });
    return {
      kind: "fill",
      externalId: null,
      symbol: isForex ? cell("symbol").replace(".", "/") : cell("symbol"),
      side: signed.startsWith("-") ? "sell" : "buy",
      qty: product(magnitude(signed), units),
      price,
      fee: commission(header, row, cell("currency")),
      executedAtMs: readTime(cell("datetime"), this.#clock),
    };
  }

  #cash(movement: Movement, cell: (name: string) => string): ImportedFact {
    if (/^total/i.test(cell("currency")) || /^total/i.test(cell("subtitle")))
      throw new IgnoredLine("a total");
    return balanceFact(movement, {
      externalId: null,
      amount: readDecimal("Amount", cell("amount")),
      currency: cell("currency"),
      executedAtMs: readTime(cell("settledate") || cell("date") || cell("datetime"), this.#clock),
    });
  }
}

/** `Comm/Fee` in the row's currency, or `Comm in USD`; a cost is negative there. */
function commission(header: readonly string[], row: Row, currency: string) {
  const at = header.findIndex((name) => /^comm(\/fee| in [A-Z]{3})$/i.test(name));
  const text = row.cells[at] ?? "";
  if (text === "" || text === "--") return null;
  const amount = negated(readDecimal("Comm/Fee", text));
  return { amount, currency: /in ([A-Z]{3})$/i.exec(header[at] ?? "")?.[1] ?? currency };
}

const RATIO_TOLERANCE = 0.002;

/**
 * Units behind one contract: the statement names no multiplier, but proceeds are quantity × price × multiplier: 1 for
 * stocks, 100 for options, 0.01 for bonds.
 */
function unitsPerContract(trade: { signed: string; price: string; proceeds: string }): string {
  if (trade.proceeds === "" || isZero(trade.price)) return "1";
  const proceeds = new Decimal(readDecimal("Proceeds", trade.proceeds)).abs();
  const ratio = proceeds.div(new Decimal(trade.signed).times(trade.price).abs()).toNumber();
  if (ratio === 0) return "1";
  const units = ratio >= 0.5 ? Math.round(ratio) : 0.01;
  if (Math.abs(ratio / units - 1) <= RATIO_TOLERANCE) return String(units);
  // Cents of rounding weigh on small amounts.
  if (proceeds.minus(proceeds.div(ratio)).abs().lte("0.01")) return "1";
  throw new RefusedLine(`quantity, price and proceeds ${trade.proceeds} do not agree`);
}
