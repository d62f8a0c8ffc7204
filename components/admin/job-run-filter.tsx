import { JOB_STATES } from "@/components/admin/job-words";
import { Field, Select } from "@/components/ui/field";
import { FilterActions } from "@/components/ui/filter-actions";
import { JobRunState } from "@/lib/jobs/schema";

export interface JobRunFilterProps {
  jobs: readonly { id: string; name: string }[];
  job: string | undefined;
  state: JobRunState | undefined;
}

/** Filters by address: a plain form, so that a list can be shared and works without JavaScript. */
export function JobRunFilter({ jobs, job, state }: JobRunFilterProps) {
  return (
    <form action="/admin/jobs/runs" className="grid gap-3 sm:grid-cols-[1fr_12rem_auto] sm:items-end">
      <Field label="Job">
        <Select name="job" defaultValue={job ?? ""}>
          <option value="">Any</option>
          {jobs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="State">
        <Select name="state" defaultValue={state ?? ""}>
          <option value="">Any</option>
          {JobRunState.options.map((option) => (
            <option key={option} value={option}>
              {JOB_STATES[option].label}
            </option>
          ))}
        </Select>
      </Field>
      <FilterActions clearHref="/admin/jobs/runs" filtered={(job ?? state) !== undefined} />
    </form>
  );
}
