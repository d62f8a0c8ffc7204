import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Evidence } from "@/lib/verification/check";

type Value = number | string | boolean | null;
type Row = Readonly<Record<string, Value>>;

/** Digits that tell one measured value from another. */
const SIGNIFICANT = 6;

/** Exactly what a check saw: values with their names, and the clearest cases as tables. */
export function EvidenceView({ evidence }: { evidence: Evidence }) {
  const names = Object.keys(evidence);
  if (names.length === 0) return <p className="text-ink-2">The check keeps no numbers.</p>;
  const tables = names.flatMap((name) => {
    const rows = rowsOf(evidence[name]);
    return rows === null || rows.length === 0 ? [] : [{ name, rows }];
  });
  const values = names.filter((name) => rowsOf(evidence[name]) === null);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {values.length > 0 && (
        <dl className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-x-4 gap-y-2">
          {values.map((name) => (
            <div key={name} className="min-w-0">
              <dt className="text-xs break-words text-ink-2">{inWords(name)}</dt>
              <dd className="figure break-words">{textOf(evidence[name])}</dd>
            </div>
          ))}
        </dl>
      )}
      {tables.map(({ name, rows }) => (
        <CasesTable key={name} name={name} rows={rows} />
      ))}
    </div>
  );
}

function CasesTable({ name, rows }: { name: string; rows: readonly Row[] }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <Table caption={inWords(name)} className="rounded-md border border-line">
      <thead>
        <tr>
          {columns.map((column) => (
            <Th key={column}>{inWords(column)}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={JSON.stringify(row)}>
            {columns.map((column) => (
              <Td key={column} className="figure whitespace-nowrap">
                {textOf(row[column])}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A list of cases; null for everything that fits one line. */
function rowsOf(value: Evidence[string] | undefined): readonly Row[] | null {
  if (!Array.isArray(value)) return null;
  const rows = value.filter((one): one is Row => typeof one === "object" && one !== null);
  return rows.length === value.length && rows.length > 0 ? rows : null;
}

function textOf(value: Evidence[string] | undefined): string {
  if (value === null || value === undefined) return "—";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string"
    ? value
    : value.map((one) => (isValue(one) ? textOf(one) : "")).join(", ") || "none";
}

function isValue(value: Value | Row): value is Value {
  return typeof value !== "object" || value === null;
}

function numberText(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: SIGNIFICANT });
}

/** `maxDrawdownShare` → `max drawdown share`. */
function inWords(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
}
