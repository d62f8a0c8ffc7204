import type { ImportChoice } from "@/components/imports/import-choice";
import { Field, Select, Textarea } from "@/components/ui/field";
import { GENERIC_COLUMN_NAMES, type GenericColumn } from "@/lib/trading/importers/generic";
import type { Importer } from "@/lib/trading/importers/importer";

const COLUMN_WORDS: Record<GenericColumn, string> = {
  time: "Time",
  symbol: "Symbol",
  side: "Buy or sell",
  qty: "Quantity",
  price: "Price",
  fee: "Fee",
  feeCurrency: "Currency of the fee",
  id: "Id of the line",
  kind: "Fill, deposit, withdrawal, fee or income",
  amount: "Amount of a deposit",
  currency: "Currency of a deposit",
};

export interface FormatFieldsProps {
  importer: Importer;
  choice: ImportChoice;
  onChoice: (choice: ImportChoice) => void;
  /** IANA names. */
  zones: readonly string[];
  /** Headers of the file. */
  header: readonly string[];
}

/** What a format must be told beyond its file. */
export function FormatFields({ importer: { needs }, choice, onChoice, zones, header }: FormatFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label="Time zone"
        hint={
          needs.zone ? "Of times without one: the server's of your broker" : "Only if the file names none"
        }
      >
        <Select value={choice.zone} onChange={({ target }) => onChoice({ ...choice, zone: target.value })}>
          <option value="">Not chosen</option>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Select>
      </Field>
      {needs.mapping && <NumberFields choice={choice} onChoice={onChoice} />}
      {needs.mapping &&
        GENERIC_COLUMN_NAMES.map((column) => (
          <Field key={column} label={COLUMN_WORDS[column]}>
            <Select
              value={choice.mapping[column] ?? ""}
              onChange={({ target }) =>
                onChoice({ ...choice, mapping: { ...choice.mapping, [column]: target.value } })
              }
            >
              <option value="">No column</option>
              {[...new Set(header)].filter(Boolean).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        ))}
      {needs.contractSizes && (
        <Field
          label="Contract sizes"
          hint="Units of one lot where it is neither a currency pair nor a metal: US30 = 1, a symbol a line"
        >
          <Textarea
            rows={3}
            value={choice.contractSizes}
            onChange={({ target }) => onChoice({ ...choice, contractSizes: target.value })}
          />
        </Field>
      )}
    </div>
  );
}

function NumberFields({ choice, onChoice }: Pick<FormatFieldsProps, "choice" | "onChoice">) {
  return (
    <>
      <Field label="Numbers">
        <Select
          value={choice.decimalSign}
          onChange={({ target }) => onChoice({ ...choice, decimalSign: target.value === "," ? "," : "." })}
        >
          <option value=".">1,234.56</option>
          <option value=",">1.234,56</option>
        </Select>
      </Field>
      <Field label="Dates">
        <Select
          value={choice.dateOrder}
          onChange={({ target: { value } }) =>
            onChoice({ ...choice, dateOrder: value === "dmy" || value === "mdy" ? value : "" })
          }
        >
          <option value="">2026-01-31</option>
          <option value="dmy">31/01/2026</option>
          <option value="mdy">01/31/2026</option>
        </Select>
      </Field>
    </>
  );
}
