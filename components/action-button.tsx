"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { type ApiProblem, type CallOptions, callApi, toApiProblem } from "@/components/api-client";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";

export interface ActionButtonProps {
  label: string;
  variant?: ButtonVariant;
  request: CallOptions & { path: string };
  /** What to say when it is done. */
  done: string;
  /** Asked before; without it the call is made at once. */
  question?: { title: string; words: string };
  /** Where to go afterwards, loading everything anew; default: the page refreshes. */
  leaveTo?: string;
  /** Names what it acts on, for people who do not see the row. */
  about?: string;
}

/** A button that makes one call, after a question where it cannot be undone. */
export function ActionButton(props: ActionButtonProps) {
  const { label, variant = "secondary", request, done, question, leaveTo, about } = props;
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function act() {
    setPending(true);
    setProblem(null);
    try {
      const { path, ...options } = request;
      await callApi(path, options);
      if (leaveTo !== undefined) return location.assign(leaveTo);
      setAsking(false);
      toast({ title: done });
      router.refresh();
    } catch (error) {
      const refusal = toApiProblem(error);
      setProblem(refusal);
      if (question === undefined) toast({ tone: "error", title: refusal.detail });
    }
    setPending(false);
  }

  const name: ReactNode = about === undefined ? undefined : <span className="sr-only"> {about}</span>;
  return (
    <>
      <Button
        size="sm"
        variant={variant}
        pending={pending && question === undefined}
        onClick={question === undefined ? act : () => setAsking(true)}
      >
        {label}
        {name}
      </Button>
      {question !== undefined && (
        <Dialog
          open={asking}
          onClose={() => setAsking(false)}
          busy={pending}
          title={question.title}
          description={question.words}
          actions={
            <>
              <Button onClick={() => setAsking(false)} disabled={pending}>
                Cancel
              </Button>
              <Button variant="danger" pending={pending} onClick={act}>
                {label}
              </Button>
            </>
          }
        >
          <FormError problem={problem} />
        </Dialog>
      )}
    </>
  );
}
