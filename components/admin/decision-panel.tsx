"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ACT_WORDS, ACTS_OF } from "@/components/admin/version-acts";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { VersionAct } from "@/lib/indicators/plan-version-change";
import type { ReviewResult } from "@/lib/indicators/review-schema";
import type { VersionDto } from "@/lib/indicators/version-schema";

export interface DecisionPanelProps {
  indicatorId: string;
  name: string;
  version: string;
  status: VersionDto["status"];
}

const NOTES_MAX = 2_000;

/** Decides on a version. Of two curators at once one decides; the other is told so. */
export function DecisionPanel({ indicatorId, name, version, status }: DecisionPanelProps) {
  const router = useRouter();
  const toast = useToast();
  const [notes, setNotes] = useState("");
  const [notesError, setNotesError] = useState<string>();
  const [asked, setAsked] = useState<VersionAct | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const acts = ACTS_OF[status];

  function ask(act: VersionAct) {
    setProblem(null);
    const missing = notes.trim() === "" ? ACT_WORDS[act].notesMissing : null;
    setNotesError(missing ?? undefined);
    if (missing === null) setAsked(act);
  }

  async function decide(act: VersionAct) {
    setPending(true);
    const written = notes.trim();
    const json = { version, ...(written === "" ? {} : { notes: written }) };
    try {
      await callApi<ReviewResult>(`/api/indicators/${indicatorId}/${act}`, { json });
      toast({ title: `${name} ${version} ${ACT_WORDS[act].done}` });
      if (status === "pending") router.push("/admin/review");
      else setNotes("");
      router.refresh();
    } catch (error) {
      setProblem(toApiProblem(error));
    }
    setPending(false);
    setAsked(null);
  }

  if (problem?.code === "CONFLICT") return <AlreadyDecided detail={problem.detail} />;
  if (acts.length === 0) {
    return (
      <p className="text-ink-2">
        {status === "draft"
          ? "It was not submitted yet."
          : "It was rejected: a better one comes as a new version."}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <Field label="Notes" hint={notesHint(acts)} error={notesError}>
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
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        {acts.map((act) => (
          <Button key={act} variant={ACT_WORDS[act].variant} onClick={() => ask(act)}>
            {ACT_WORDS[act].label}…
          </Button>
        ))}
      </div>
      {asked !== null && (
        <Question
          act={asked}
          subject={`${name} ${version}`}
          notes={notes}
          pending={pending}
          onBack={() => setAsked(null)}
          onConfirm={() => decide(asked)}
        />
      )}
    </div>
  );
}

/** Which of the acts need notes. */
function notesHint(acts: readonly VersionAct[]): string {
  const needed = acts.filter((act) => ACT_WORDS[act].notesMissing !== null);
  return `Needed to ${needed.join(" and to ")}. The developer reads them.`;
}

interface QuestionProps {
  act: VersionAct;
  /** "RSI 1.0.0". */
  subject: string;
  notes: string;
  pending: boolean;
  onBack: () => void;
  onConfirm: () => void;
}

function Question({ act, subject, notes, pending, onBack, onConfirm }: QuestionProps) {
  const { label, variant, consequence } = ACT_WORDS[act];
  return (
    <Dialog
      open
      onClose={onBack}
      busy={pending}
      title={`${label} ${subject}?`}
      description={consequence}
      actions={
        <>
          <Button variant="ghost" onClick={onBack} disabled={pending}>
            Back
          </Button>
          <Button variant={variant} pending={pending} onClick={onConfirm}>
            {label}
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
