import { Field, Input } from "@/components/ui/field";
import { FilterActions } from "@/components/ui/filter-actions";

export interface AuditFilters {
  action?: string;
  subject?: string;
  actor?: string;
}

/** Searches by address: a plain form, so that a search can be shared and works without JavaScript. */
export function AuditSearch({ filters, actorError }: { filters: AuditFilters; actorError?: string }) {
  const filtered = Object.values(filters).some(Boolean);
  return (
    <form
      action="/admin/audit"
      className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto] lg:items-start"
    >
      <Field label="Action" hint="Its start is enough, such as “indicator.”">
        <Input name="action" defaultValue={filters.action} maxLength={100} autoComplete="off" />
      </Field>
      <Field label="Subject" hint="A kind, an id, or kind:id.">
        <Input name="subject" defaultValue={filters.subject} maxLength={300} autoComplete="off" />
      </Field>
      <Field label="Actor" hint="The id of a person." error={actorError}>
        <Input name="actor" defaultValue={filters.actor} maxLength={40} autoComplete="off" />
      </Field>
      <FilterActions
        label="Search"
        clearHref="/admin/audit"
        filtered={filtered}
        className="lg:pt-[1.375rem]"
      />
    </form>
  );
}
