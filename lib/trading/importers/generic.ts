import { balanceFact, type Movement } from "@/lib/trading/importers/balance-line";
import { columnKey } from "@/lib/trading/importers/columns";
import {
  type ImportedFact,
  type Importer,
  type ReadingContext,
  RefusedLine,
  type Row,
} from "@/lib/trading/importers/importer";
import { isZero, magnitude, readDecimal } from "@/lib/trading/importers/read-decimal";
import { readSide } from "@/lib/trading/importers/read-side";
import { readTime } from "@/lib/trading/importers/read-time";
import { type TableContext, tableReader } from "@/lib/trading/importers/table-reader";

/** What a column of a file may hold, and the headers that say so; the likely ones first. */
export const GENERIC_COLUMNS = {
  time: [
    "time",
    "datetime",
    "timestamp",
    "date",
    "executedat",
    "executiontime",
    "tradetime",
    "dateutc",
    "timeutc",
  ],
  symbol: ["symbol", "instrument", "pair", "market", "ticker", "contract", "item"],
  side: ["side", "direction", "type", "action", "buysell"],
  qty: ["qty", "quantity", "size", "volume", "filled", "executed", "filledqty", "shares", "units"],
  price: ["price", "filledprice", "avgprice", "averageprice", "executionprice", "rate"],
  fee: ["fee", "fees", "commission", "tradingfee"],
  feeCurrency: ["feecurrency", "feecoin", "feeasset", "commissionasset", "commissioncurrency"],
  id: ["id", "tradeid", "executionid", "execid", "transactionid", "txid", "ticket", "deal"],
  kind: ["kind", "eventtype", "recordtype"],
  amount: ["amount", "total", "value"],
  currency: ["currency", "coin", "asset"],
} as const;
export type GenericColumn = keyof typeof GENERIC_COLUMNS;
export const GENERIC_COLUMN_NAMES = Object.keys(GENERIC_COLUMNS) as GenericColumn[];

/** Without these no fill can be read. */
const NEEDED: readonly GenericColumn[] = ["time", "symbol", "qty", "price"];
/** What a line is called that is no execution; of flows and fees the sign is not looked at, gifts and income have one. */
const KINDS: Readonly<Record<string, "deposit" | "withdrawal" | "fee" | Movement>> = {
  deposit: "deposit",
  withdrawal: "withdrawal",
  withdraw: "withdrawal",
  fee: "fee",
  ...Object.fromEntries(["bonus", "credit", "airdrop"].map((word) => [word, "flow" as const])),
  ...Object.fromEntries(
    ["income", "dividend", "interest", "funding", "swap", "rebate", "staking"].map((word) => [
      word,
      "income" as const,
    ]),
  ),
};

/** Which header of a file probably holds what. */
export function likelyMapping(header: readonly string[]): Partial<Record<GenericColumn, string>> {
  const entries = GENERIC_COLUMN_NAMES.flatMap((column) => {
    const name = GENERIC_COLUMNS[column].find((key) => header.some((cell) => columnKey(cell) === key));
    const cell = header.find((one) => columnKey(one) === name);
    return name === undefined || cell === undefined ? [] : [[column, cell] as const];
  });
  return Object.fromEntries(entries);
}

/** Any CSV file with one execution or flow a line, its columns named by the person. */
export const generic: Importer = {
  id: "generic",
  label: "CSV, columns chosen by you",
  source: "Any file with one execution or one deposit, withdrawal, fee or income in each line.",
  needs: { zone: true, mapping: true },
  detect: (rows) => {
    const [first] = rows;
    const mapping = likelyMapping(first?.cells ?? []);
    return NEEDED.every((column) => mapping[column] !== undefined);
  },
  reader: (context) => tableReader({ columns: columnsOf(context), read }, context, missingColumns(context)),
};

function columnsOf({ options: { mapping } }: ReadingContext) {
  const column = (name: GenericColumn) => {
    const chosen = mapping?.[name];
    const names: readonly string[] =
      mapping === undefined ? GENERIC_COLUMNS[name] : chosen ? [columnKey(chosen)] : [];
    const isNeeded = mapping === undefined ? NEEDED.includes(name) : names.length > 0;
    return [name, isNeeded ? { names } : { names, isOptional: true as const }] as const;
  };
  return Object.fromEntries(GENERIC_COLUMN_NAMES.map(column)) as Record<
    GenericColumn,
    { names: readonly string[]; isOptional?: true }
  >;
}

function missingColumns({ options: { mapping } }: ReadingContext): string {
  const names = NEEDED.map((column) => mapping?.[column] || column);
  return `No line of the file names the columns ${names.join(", ")}.`;
}

type Cell = (column: GenericColumn) => string;

function read(cell: Cell, context: TableContext, _row: Row): readonly ImportedFact[] {
  const { options, clock } = context;
  const executedAtMs = readTime(cell("time"), clock, options.dateOrder);
  const externalId = cell("id") || null;
  const kind = columnKey(cell("kind") || cell("side"));
  const what = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (what === undefined) return [{ ...fill(cell, context), externalId, executedAtMs }];
  const name = cell("amount") === "" ? "qty" : "amount";
  const amount = readDecimal(name, cell(name), options.decimalSign);
  const currency = (cell("currency") || context.currency).toUpperCase();
  const place = { externalId, currency, executedAtMs };
  if (what === "deposit" || what === "withdrawal" || what === "fee")
    return [{ ...place, kind: what, amount: magnitude(amount) }];
  return [balanceFact(what, { ...place, amount })];
}

function fill(cell: Cell, { options, currency }: TableContext) {
  const signed = readDecimal("qty", cell("qty"), options.decimalSign);
  const side = cell("side") === "" ? sideOfSign(signed) : readSide(cell("side"));
  const price = readDecimal("price", cell("price"), options.decimalSign);
  const feeText = cell("fee") === "" ? "0" : readDecimal("fee", cell("fee"), options.decimalSign);
  const feeCurrency = (cell("feeCurrency") || currency).toUpperCase();
  const fee = isZero(feeText) ? null : { amount: feeText, currency: feeCurrency };
  return { kind: "fill" as const, symbol: cell("symbol"), side, qty: magnitude(signed), price, fee };
}

/** Without a column for the side, sales have negative quantities. */
function sideOfSign(signed: string): "buy" | "sell" {
  if (isZero(signed)) throw new RefusedLine("the quantity is zero");
  return signed.startsWith("-") ? "sell" : "buy";
}
