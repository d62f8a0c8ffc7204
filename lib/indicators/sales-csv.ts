import type { IndicatorSale } from "@/lib/indicators/sales-schema";
import { formatAmount, moneyFromJson } from "@/lib/money";

const HEAD = [
  "sold at",
  "charge",
  "indicator",
  "kind",
  "renewal",
  "buyer",
  "currency",
  "price",
  "your share",
  "platform",
  "share bps",
  "refunded",
  "kept",
  "matures at",
];

/** Sales as CSV (RFC 4180): amounts with a point, moments ISO-8601 in UTC. */
export function salesCsv(sales: readonly IndicatorSale[]): string {
  const plain = (amount: IndicatorSale["gross"]) =>
    formatAmount(moneyFromJson(amount)).replaceAll(",", "").replace("−", "-");
  const rows = sales.map((sale) => [
    sale.createdAt,
    sale.id,
    text(sale.indicator.name),
    sale.kind,
    sale.renewal ? "yes" : "no",
    text(sale.buyer.handle),
    sale.gross.currency,
    plain(sale.gross),
    plain(sale.seller),
    plain(sale.platform),
    String(sale.sellerBps),
    plain(sale.refunded),
    plain(sale.kept),
    sale.maturesAt,
  ]);
  return `${[HEAD, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** What people named themselves must not be read as a formula by a spreadsheet. */
function text(written: string): string {
  return /^[=+\-@\t\r]/.test(written) ? `'${written}` : written;
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
