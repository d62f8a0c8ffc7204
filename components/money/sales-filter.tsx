import { IndicatorSelect } from "@/components/indicator/indicator-select";
import { listAddress } from "@/components/money/list-address";
import { LinkButton } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FilterActions } from "@/components/ui/filter-actions";

export interface SalesFilterProps {
  indicators: readonly { slug: string; name: string }[];
  indicator: string | undefined;
  /** `2026-11-22`, UTC. */
  from: string | undefined;
  /** The last day that counts, UTC. */
  to: string | undefined;
}

/** Filters by address: a plain form, so that a list can be shared and works without JavaScript. */
export function SalesFilter({ indicators, indicator, from, to }: SalesFilterProps) {
  const filtered = (indicator ?? from ?? to) !== undefined;
  return (
    <form
      action="/desk"
      className="grid gap-3 px-4 pb-4 sm:grid-cols-2 lg:grid-cols-[1fr_10rem_10rem_auto] lg:items-end"
    >
      <Field label="Indicator">
        <IndicatorSelect indicators={indicators} chosen={indicator ?? ""} />
      </Field>
      <Field label="From" note="UTC">
        <Input type="date" name="from" defaultValue={from} />
      </Field>
      <Field label="To" note="UTC">
        <Input type="date" name="to" defaultValue={to} />
      </Field>
      <FilterActions clearHref="/desk" filtered={filtered}>
        <LinkButton href={salesCsvAddress({ indicator, from, to })} download prefetch={false}>
          CSV
        </LinkButton>
      </FilterActions>
    </form>
  );
}

type SalesWindow = Omit<SalesFilterProps, "indicators">;

/** The moments of a window of whole days: the day after the last one counts no more. */
export function salesWindow({ indicator, from, to }: SalesWindow): Record<string, string | undefined> {
  return { indicator, from: startOfDay(from, 0), to: startOfDay(to, 1) };
}

function salesCsvAddress(window: SalesWindow): string {
  return listAddress("/api/indicators/sales/csv", salesWindow(window));
}

function startOfDay(day: string | undefined, later: number): string | undefined {
  const time =
    day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time + later * 86_400_000).toISOString();
}
