import { JOB_STATES } from "@/components/admin/job-words";
import { Badge } from "@/components/ui/badge";
import type { JobRunState } from "@/lib/jobs/schema";

/** How a run ended, or that it has not. */
export function JobStateBadge({ state }: { state: JobRunState }) {
  const { label, tone, icon } = JOB_STATES[state];
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}
