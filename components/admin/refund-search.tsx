import { Field, Input } from "@/components/ui/field";
import { FilterActions } from "@/components/ui/filter-actions";

/** Searches by address: a plain form, so that a search can be shared and works without JavaScript. */
export function RefundSearch({ q }: { q?: string | undefined }) {
  return (
    <form action="/admin/refunds" className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-start">
      <Field
        label="Buyer, listing or id"
        hint="A part of a name, handle, e-mail or listing, or a whole id of a charge, licence or refund."
      >
        <Input name="q" defaultValue={q} maxLength={100} autoComplete="off" />
      </Field>
      <FilterActions
        label="Search"
        clearHref="/admin/refunds"
        filtered={q !== undefined}
        className="sm:pt-[1.375rem]"
      />
    </form>
  );
}
