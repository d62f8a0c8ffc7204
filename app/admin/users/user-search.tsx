import { Field, Input, Select } from "@/components/ui/field";
import { FilterActions } from "@/components/ui/filter-actions";

/** Searches by address: a plain form, so that a search can be shared and works without JavaScript. */
export function UserSearch({ q, role }: { q?: string | undefined; role?: string | undefined }) {
  return (
    <form action="/admin/users" className="grid gap-3 sm:grid-cols-[1fr_12rem_auto] sm:items-start">
      <Field label="Handle, name or e-mail" hint="A part is enough.">
        <Input name="q" defaultValue={q} maxLength={100} autoComplete="off" />
      </Field>
      <Field label="Role">
        <Select name="role" defaultValue={role ?? ""}>
          <option value="">Any</option>
          <option value="USER">USER</option>
          <option value="CURATOR">CURATOR</option>
          <option value="ADMIN">ADMIN</option>
        </Select>
      </Field>
      <FilterActions
        label="Search"
        clearHref="/admin/users"
        filtered={(q ?? role) !== undefined}
        className="sm:pt-[1.375rem]"
      />
    </form>
  );
}
