import { SEVERITY_WORDS } from "@/components/provider/flag-badges";
import { Field, Select } from "@/components/ui/field";
import { FilterActions } from "@/components/ui/filter-actions";
import { SEVERITIES, type Severity } from "@/lib/verification/severity";

export interface FlagFilterProps {
  state: string;
  checks: readonly { id: string; title: string }[];
  check: string | undefined;
  severity: Severity | undefined;
}

/** Filters by address, within the state of the open tab. */
export function FlagFilter({ state, checks, check, severity }: FlagFilterProps) {
  return (
    <form action="/admin/flags" className="grid gap-3 sm:grid-cols-[1fr_12rem_auto] sm:items-end">
      <input type="hidden" name="state" value={state} />
      <Field label="Check">
        <Select name="check" defaultValue={check ?? ""}>
          <option value="">Any</option>
          {checks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Severity">
        <Select name="severity" defaultValue={severity ?? ""}>
          <option value="">Any</option>
          {SEVERITIES.toReversed().map((one) => (
            <option key={one} value={one}>
              {SEVERITY_WORDS[one].label}
            </option>
          ))}
        </Select>
      </Field>
      <FilterActions clearHref={`/admin/flags?state=${state}`} filtered={(check ?? severity) !== undefined} />
    </form>
  );
}
