"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { ReviewResult } from "@/lib/indicators/schema";

export interface DecisionPanelProps {
  indicatorId: string;
  name: string;
  version: string;
}

type Decision = "approve" | "reject";
const NOTES_MAX = 2_000;

/** Approves or rejects a version. Of two curators at once one decides; the other is told so. */
export function DecisionPanel({ indicatorId, name, version }: DecisionPanelProps) {
  const router = useRouter();
  const toast = useToast();
  const [notes, setNotes] = useState("");
  const [notesError, setNotesError] = useState<string>();
  const [asked, setAsked] = useState<Decision | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  function ask(decision: Decision) {
    setProblem(null);
    const missing = decision === "reject" && notes.trim() === "";
    setNotesError(missing ? "Write what the developer must change." : undefined);
    if (!missing) setAsked(decision);
  }

  async function decide(decision: Decision) {
    setPending(true);
    const written = notes.trim();
    const json = { version, ...(written === "" ? {} : { notes: written }) };
    try {
      await callApi<ReviewResult>(`/api/indicators/${indicatorId}/${decision}`, { json });
      toast({
        title: decision === "approve" ? `${name} ${version} approved` : `${name} ${version} rejected`,
      });
      router.push("/admin/review");
      router.refresh();
    } catch (error) {
      setProblem(toApiProblem(error));
      setPending(false);
      setAsked(null);
    }
  }

  if (problem?.code === "CONFLICT") return <AlreadyDecided detail={problem.detail} />;
  return (
    <div className="flex flex-col gap-3">
      <Field label="Notes" note="needed to reject" hint="The developer reads them." error={notesError}>
        <Textarea
          rows={5}
          maxLength={NOTES_MAX}
          value={notes}
          onChange={(event) => {
            setNotes(event.target.value);
            setNotesError(undefined);
          }}
        />
      </Field>
      <FormError problem={problem} />
      <div className="grid grid-cols-2 gap-2">
        <Button variant="primary" onClick={() => ask("approve")}>
          Approve…
        </Button>
        <Button variant="danger" onClick={() => ask("reject")}>
          Reject…
        </Button>
      </div>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        busy={pending}
        title={asked === "reject" ? `Reject ${name} ${version}?` : `Approve ${name} ${version}?`}
        description={
          asked === "reject"
            ? "The developer reads your notes. A rejected version stays rejected; a better one comes as a new version."
            : "It is listed at once, and runs for everybody who may run this indicator and has not pinned an older version."
        }
        actions={
          <>
            <Button variant="ghost" onClick={() => setAsked(null)} disabled={pending}>
              Back
            </Button>
            <Button
              variant={asked === "reject" ? "danger" : "primary"}
              pending={pending}
              onClick={() => asked && decide(asked)}
            >
              {asked === "reject" ? "Reject" : "Approve"}
            </Button>
          </>
        }
      >
        {notes.trim() === "" ? (
          <p className="text-ink-2">Without notes.</p>
        ) : (
          <blockquote className="border-l-2 border-line-strong pl-3 break-words whitespace-pre-wrap">
            {notes}
          </blockquote>
        )}
      </Dialog>
    </div>
  );
}

function AlreadyDecided({ detail }: { detail: string }) {
  return (
    <Notice tone="warn" announce title="Another curator has decided on this version">
      <p>{detail}</p>
      <p className="mt-1">
        Nothing was changed by you. <Link href="/admin/review">To the queue</Link>
      </p>
    </Notice>
  );
}
