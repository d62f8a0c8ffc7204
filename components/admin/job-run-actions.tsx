"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRunRequest } from "@/components/admin/use-run-request";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";

export interface JobRunActionsProps {
  runId: string;
  name: string;
  cancellable: boolean;
  retriable: boolean;
}

/** What can be done about one run: cancelled while it runs, run again when it did not end well. */
export function JobRunActions({ runId, name, cancellable, retriable }: JobRunActionsProps) {
  const again = useRunRequest(`/api/admin/jobs/${runId}/retry`);
  return (
    <div className="flex flex-col items-start gap-2">
      {cancellable && <CancelRun runId={runId} name={name} />}
      {retriable && (
        <Button variant="primary" onClick={again.request} pending={again.pending}>
          Run again
        </Button>
      )}
      <FormError problem={again.problem} />
    </div>
  );
}

function CancelRun({ runId, name }: { runId: string; name: string }) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function cancel() {
    setPending(true);
    setProblem(null);
    try {
      await callApi(`/api/admin/jobs/${runId}/cancel`, { method: "POST" });
      router.refresh();
    } catch (error) {
      setProblem(toApiProblem(error));
    }
    setPending(false);
    setAsked(false);
  }

  return (
    <>
      <Button variant="danger" onClick={() => setAsked(true)}>
        Cancel…
      </Button>
      <FormError problem={problem} />
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        busy={pending}
        title={`Cancel this run of “${name}”?`}
        description="What it has done stays. The step at work may come to its end; no other is begun. The schedule goes on."
        actions={
          <>
            <Button variant="ghost" onClick={() => setAsked(false)} disabled={pending}>
              Back
            </Button>
            <Button variant="danger" pending={pending} onClick={cancel}>
              Cancel the run
            </Button>
          </>
        }
      />
    </>
  );
}
