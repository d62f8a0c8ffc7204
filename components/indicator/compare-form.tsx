import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";

export interface CompareFormProps {
  /** Numbers, greatest first. */
  versions: readonly string[];
  from: string | undefined;
  to: string | undefined;
}

/** Chooses two versions; the address of the page names them. */
export function CompareForm({ versions, from, to }: CompareFormProps) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <Choice name="from" label="From" versions={versions} chosen={from ?? versions[1]} />
      <Choice name="to" label="To" versions={versions} chosen={to ?? versions[0]} />
      <Button type="submit">Compare</Button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  versions: readonly string[];
  chosen: string | undefined;
}

function Choice({ name, label, versions, chosen }: ChoiceProps) {
  return (
    <Field label={label} className="w-32">
      <Select name={name} defaultValue={chosen} className="figure">
        {versions.map((version) => (
          <option key={version}>{version}</option>
        ))}
      </Select>
    </Field>
  );
}
