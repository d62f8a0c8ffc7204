import { UTC } from "@/lib/market-data/csv-time";
import { IgnoredLine, type ImportedFact, RefusedLine } from "@/lib/trading/importers/importer";
import { krakenAsset, krakenPair } from "@/lib/trading/importers/kraken-assets";
import { isZero, magnitude, readDecimal } from "@/lib/trading/importers/read-decimal";
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
 * ledgers.csv: deposits, withdrawals and the fees that belong to no trade. Trades are in trades.csv; a line without a
 * txid is one that Kraken had not finished and writes again.
 */
export const krakenLedgers = tableImporter(
  {
    id: "kraken-ledgers",
    label: "Kraken, ledgers (deposits and withdrawals)",
    source: "Documents, New export, Ledgers.",
    needs: { zone: false },
  },
  {
    columns: {
      id: { names: ["txid"] },
      ref: { names: ["refid"] },
      time: { names: ["time"] },
      type: { names: ["type"] },
      asset: { names: ["asset"] },
      amount: { names: ["amount"] },
      fee: { names: ["fee"] },
    },
    read: (cell) => {
      if (cell("id") === "") throw new IgnoredLine("not finished: no txid");
      const amount = readDecimal("amount", cell("amount"));
      const fee = readDecimal("fee", cell("fee"));
      const facts = flowsOf({ type: cell("type"), id: cell("id"), amount, fee });
      const place = { currency: krakenAsset(cell("asset")), executedAtMs: readTime(cell("time"), UTC) };
      return facts.map((fact) => ({ ...fact, ...place }));
    },
  },
);

type Flow = Omit<Extract<ImportedFact, { amount: string }>, "currency" | "executedAtMs">;

function flowsOf(line: { type: string; id: string; amount: string; fee: string }): Flow[] {
  const { type, id, amount, fee } = line;
  if (fee.startsWith("-")) throw new RefusedLine(`the fee ${fee} is negative`);
  const flows: Flow[] = [];
  if (type === "deposit" || type === "withdrawal") {
    const kind = amount.startsWith("-") ? "withdrawal" : "deposit";
    flows.push({ kind, externalId: id, amount: magnitude(amount) });
  } else if (type !== "rollover") throw new IgnoredLine(`type "${type.slice(0, 60)}"`);
  if (!isZero(fee)) flows.push({ kind: "fee", externalId: `${id}:fee`, amount: fee });
  if (flows.length === 0) throw new IgnoredLine(`type "${type}" without a fee`);
  return flows;
}
