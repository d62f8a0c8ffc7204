import { Select } from "@/components/ui/field";

export interface IndicatorSelectProps {
  indicators: readonly { slug: string; name: string }[];
  /** The slug that is chosen; empty: all. */
  chosen: string;
}

/** Chooses one of some indicators, or all, in a form that filters by address. */
export function IndicatorSelect({ indicators, chosen }: IndicatorSelectProps) {
  return (
    <Select name="indicator" defaultValue={chosen}>
      <option value="">All</option>
      {indicators.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </Select>
  );
}
