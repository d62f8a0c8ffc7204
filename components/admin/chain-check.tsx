"use client";

import { useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { formatNumber } from "@/components/ui/figure";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";

interface ChainCheckAnswer {
  intact: boolean;
  sealed: number;
  overdue: number;
  broken: { pos: string; reason: string } | null;
  checkedAt: string;
}

/** Computes the whole chain again when asked to, and says what was found. */
export function ChainCheck() {
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<ChainCheckAnswer | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function verify() {
    setPending(true);
    setProblem(null);
    try {
      setAnswer(await callApi<ChainCheckAnswer>("/api/admin/audit/verify"));
    } catch (error) {
      setProblem(toApiProblem(error));
    }
    setPending(false);
  }

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-64 text-ink-2">
          Each event’s hash covers the one before it. Changing, removing or slipping in a sealed event breaks
          the chain.
        </p>
        <Button onClick={verify} pending={pending}>
          Verify the chain
        </Button>
      </div>
      <FormError problem={problem} />
      {answer && <Verdict answer={answer} />}
    </div>
  );
}

function Verdict({ answer }: { answer: ChainCheckAnswer }) {
  const { sealed, overdue, broken, checkedAt } = answer;
  const at = `${checkedAt.slice(0, 19).replace("T", " ")} UTC`;
  if (broken) {
    return (
      <Notice tone="error" announce title={`Broken at position ${broken.pos}: ${broken.reason}`}>
        {formatNumber(sealed)} events before it are intact. Checked {at}.
      </Notice>
    );
  }
  return (
    <Notice tone={overdue > 0 ? "warn" : "ok"} announce title={`Sealed ${formatNumber(sealed)}, intact`}>
      Every hash was computed again from the stored events. Checked {at}.
      {overdue > 0 &&
        ` ${formatNumber(overdue)} events are older than ten minutes and not sealed: the sealing job does not keep up.`}
    </Notice>
  );
}
