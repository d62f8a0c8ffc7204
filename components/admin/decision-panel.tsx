"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActWords } from "@/components/admin/act-words";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";

export interface DecisionPanelProps<Act extends string> {
  /** "RSI 1.0.0". */
  subject: string;
  /** "version": what another curator may have decided on. */
  noun: string;
  /** Who reads the notes: "developer". */
  reader: string;
  words: Readonly<Record<Act, ActWords>>;
  /** What can be done now; none: `done` says why. */
  acts: readonly Act[];
  done: string;
  /** The call is this path with the act at its end. */
  path: string;
  json?: Readonly<Record<string, string>>;
  /** It stands in the queue: after the decision the next one is due. */
  waits: boolean;
}

const NOTES_MAX = 2_000;

/** Decides on something that is reviewed. Of two curators at once one decides; the other is told so. */
export function DecisionPanel<Act extends string>(props: DecisionPanelProps<Act>) {
  const { subject, noun, words, acts, waits } = props;
  const router = useRouter();
  const toast = useToast();
  const [notes, setNotes] = useState("");
  const [notesError, setNotesError] = useState<string>();
  const [asked, setAsked] = useState<Act | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  function ask(act: Act) {
    setProblem(null);
    const missing = notes.trim() === "" ? words[act].notesMissing : null;
    setNotesError(missing ?? undefined);
    if (missing === null) setAsked(act);
  }

  async function decide(act: Act) {
    setPending(true);
    const written = notes.trim();
    const json = { ...props.json, ...(written === "" ? {} : { notes: written }) };
    try {
      await callApi(`${props.path}/${act}`, { json });
      toast({ title: `${subject} ${words[act].done}` });
      if (waits) router.push("/admin/review");
      else setNotes("");
      router.refresh();
    } catch (error) {
      setProblem(toApiProblem(error));
    }
    setPending(false);
    setAsked(null);
  }

  if (problem?.code === "CONFLICT") return <AlreadyDecided noun={noun} detail={problem.detail} />;
  if (acts.length === 0) return <p className="text-ink-2">{props.done}</p>;
  return (
    <div className="flex flex-col gap-3">
      <Field label="Notes" hint={notesHint(props)} error={notesError}>
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
          <Button key={act} variant={words[act].variant} onClick={() => ask(act)}>
            {words[act].label}…
          </Button>
        ))}
      </div>
      {asked !== null && (
        <Question
          words={words[asked]}
          subject={subject}
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
function notesHint<Act extends string>({ acts, words, reader }: DecisionPanelProps<Act>): string {
  const needed = acts.filter((act) => words[act].notesMissing !== null);
  return `Needed to ${needed.join(" and to ")}. The ${reader} reads them.`;
}

interface QuestionProps {
  words: ActWords;
  subject: string;
  notes: string;
  pending: boolean;
  onBack: () => void;
  onConfirm: () => void;
}

function Question({ words, subject, notes, pending, onBack, onConfirm }: QuestionProps) {
  const { label, variant, consequence } = words;
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

function AlreadyDecided({ noun, detail }: { noun: string; detail: string }) {
  return (
    <Notice tone="warn" announce title={`Another curator has decided on this ${noun}`}>
      <p>{detail}</p>
      <p className="mt-1">
        Nothing was changed by you. <Link href="/admin/review">To the queue</Link>
      </p>
    </Notice>
  );
}
