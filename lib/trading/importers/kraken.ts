import { UTC } from "@/lib/market-data/csv-time";
import { balanceFact, type MovementWords, movementOf } from "@/lib/trading/importers/balance-line";
import { IgnoredLine, type ImportedFact, RefusedLine } from "@/lib/trading/importers/importer";
import { krakenAsset, krakenPair } from "@/lib/trading/importers/kraken-assets";
import { isZero, readDecimal } from "@/lib/trading/importers/read-decimal";
import { readSide } from "@/lib/trading/importers/read-side";
import { readTime } from "@/lib/trading/importers/read-time";
import { tableImporter } from "@/lib/trading/importers/table-importer";

/** trades.csv: one line an execution; times are UTC, fees in the quote currency. */
export const krakenTrades = tableImporter(
  {
    id: "kraken-trades",
    label: "Kraken, trades",
    source: "Documents, New export, Trades.",
    needs: { zone: false },
  },
  {
    columns: {
      id: { names: ["txid"] },
      order: { names: ["ordertxid"] },
      pair: { names: ["pair"] },
      time: { names: ["time"] },
      side: { names: ["type"] },
      price: { names: ["price"] },
      fee: { names: ["fee"] },
      qty: { names: ["vol"] },
    },
    read: (cell) => {
      const { base, quote } = krakenPair(cell("pair"));
      return [
        {
          kind: "fill",
          externalId: cell("id"),
          symbol: `${base}/${quote}`,
          side: readSide(cell("side")),
          qty: readDecimal("vol", cell("qty")),
          price: readDecimal("price", cell("price")),
          fee: { amount: readDecimal("fee", cell("fee")), currency: quote },
          executedAtMs: readTime(cell("time"), UTC),
        },
      ];
    },
  },
);

/**
 * ledgers.csv: deposits, withdrawals, staking and the fees that belong to no trade. Trades are in trades.csv; a line without a
 * txid is one that Kraken had not finished and writes again.
 */
export const krakenLedgers = tableImporter(
  {
    id: "kraken-ledgers",
    label: "Kraken, ledgers (deposits, withdrawals, income)",
    source: "Documents, New export, Ledgers.",
    needs: { zone: false },
  },
  {
    columns: {
      id: { names: ["txid"] },
      ref: { names: ["refid"] },
      time: { names: ["time"] },
      type: { names: ["type"] },
      subtype: { names: ["subtype"], isOptional: true },
      asset: { names: ["asset"] },
      amount: { names: ["amount"] },
      fee: { names: ["fee"] },
    },
    read: (cell) => {
      if (cell("id") === "") throw new IgnoredLine("not finished: no txid");
      const amount = readDecimal("amount", cell("amount"));
      const fee = readDecimal("fee", cell("fee"));
      const place = { currency: krakenAsset(cell("asset")), executedAtMs: readTime(cell("time"), UTC) };
      const [type, subtype] = [cell("type").toLowerCase(), cell("subtype").toLowerCase()];
      return krakenLedgerFacts({ type, subtype, id: cell("id"), amount, fee, place });
    },
  },
);

/** Types of the ledger. A `transfer` without a subtype is a gift of coins, with one it goes between wallets. */
const TYPES: MovementWords = [
  ["flow", /^(deposit|withdrawal|credit|transfer|airdrop|invite bonus)$/],
  ["income", /^(staking|earn reward|reward|dividend|rollover|adjustment)$/],
];

/** What a line of the ledgers tells. @throws IgnoredLine for what moves nothing in or out, RefusedLine */
export function krakenLedgerFacts(line: {
  type: string;
  subtype: string;
  id: string;
  amount: string;
  fee: string;
  place: { currency: string; executedAtMs: number };
}): ImportedFact[] {
  const { type, subtype, id, amount, fee, place } = line;
  if (fee.startsWith("-")) throw new RefusedLine(`the fee ${fee} is negative`);
  const isPlain = type === "deposit" || type === "withdrawal" || type === "dividend" || subtype === "";
  const movement = movementOf("type", isPlain ? type : `${type} ${subtype}`, TYPES);
  const facts: ImportedFact[] = [];
  if (!isZero(amount)) facts.push(balanceFact(movement, { ...place, externalId: id, amount }));
  if (!isZero(fee)) facts.push({ ...place, kind: "fee", externalId: `${id}:fee`, amount: fee });
  if (facts.length === 0) throw new IgnoredLine(`type "${type}" of nothing`);
  return facts;
}
