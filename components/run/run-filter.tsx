import { IndicatorSelect } from "@/components/indicator/indicator-select";
import { Field, Input, Select } from "@/components/ui/field";
import { FilterActions } from "@/components/ui/filter-actions";

export interface RunFilters {
  indicator?: string;
  outcome?: string;
  from?: string;
  to?: string;
}

export interface RunFilterProps {
  /** What the reader has run. */
  indicators: readonly { slug: string; name: string }[];
  filters: RunFilters;
}

/** Filters by address: a plain form, so that it works without JavaScript. */
export function RunFilter({ indicators, filters }: RunFilterProps) {
  const { indicator = "", outcome = "", from = "", to = "" } = filters;
  const filtered = [indicator, outcome, from, to].some((value) => value !== "");
  return (
    <form
      action="/runs"
      aria-label="Filter runs"
      className="mb-5 grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(0,1fr)_10rem_10rem_10rem_auto]"
    >
      <Field label="Indicator" className="col-span-full md:col-span-1">
        <IndicatorSelect indicators={indicators} chosen={indicator} />
      </Field>
      <Field label="Outcome" className="col-span-full md:col-span-1">
        <Select name="outcome" defaultValue={outcome}>
          <option value="">Any</option>
          <option value="ok">Succeeded</option>
          <option value="failed">Failed</option>
        </Select>
      </Field>
      <Field label="From day, UTC">
        <Input type="date" name="from" defaultValue={from} />
      </Field>
      <Field label="Before day, UTC">
        <Input type="date" name="to" defaultValue={to} />
      </Field>
      <FilterActions clearHref="/runs" filtered={filtered} className="col-span-full md:col-span-1" />
    </form>
  );
}
