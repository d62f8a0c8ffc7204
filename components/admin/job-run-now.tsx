"use client";

import { useRunRequest } from "@/components/admin/use-run-request";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";

/** Starts a job outside its schedule. Jobs may overlap and repeat, so nothing is asked first. */
export function JobRunNow({ job, name }: { job: string; name: string }) {
  const { request, pending, problem } = useRunRequest(`/api/admin/jobs/${job}/run`);
  return (
    <div className="flex flex-col items-start gap-2">
      <Button size="sm" onClick={request} pending={pending} aria-label={`Run now: ${name}`}>
        Run now
      </Button>
      <FormError problem={problem} />
    </div>
  );
}
