"use client";

import { useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { HashText } from "@/components/indicator/hash-text";
import { outcomeText } from "@/components/indicator/outcome-badge";
import { Moment } from "@/components/money/moment";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import type { ReproduceResult } from "@/lib/indicators/execution-schema";

export interface ReproduceButtonProps {
  receiptId: string;
  /** The bars are still kept. */
  available: boolean;
  /** When uploaded bars are deleted; null: they are not. */
  keptUntil: string | null;
}

/** Runs the receipt again and says whether the bytes are the same. */
export function ReproduceButton({ receiptId, available, keptUntil }: ReproduceButtonProps) {
  const [result, setResult] = useState<ReproduceResult | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, setPending] = useState(false);

  async function reproduce() {
    setPending(true);
    setProblem(null);
    setResult(null);
    try {
      setResult(await callApi<ReproduceResult>(`/api/indicators/runs/${receiptId}/reproduce`, { json: {} }));
    } catch (error) {
      setProblem(toApiProblem(error));
    } finally {
      setPending(false);
    }
  }
  if (!available) {
    return (
      <p className="text-sm text-ink-2">
        The bars of this run are no longer kept, so it cannot be repeated from here. Send them with the
        request <code>POST /api/indicators/runs/{receiptId}/reproduce</code>: the dataset hash tells whether
        they are the same.
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-ink-2">
        Runs the same version on the same bars with the same settings and compares the output hashes.
        {keptUntil !== null && (
          <>
            {" "}
            Your bars are kept until <Moment at={keptUntil} day />.
          </>
        )}
      </p>
      <Button variant="primary" pending={pending} onClick={reproduce}>
        Reproduce
      </Button>
      <FormError problem={problem} />
      {result && <Comparison result={result} />}
    </div>
  );
}

function Comparison({ result }: { result: ReproduceResult }) {
  const { matches, expected, actual } = result;
  return (
    <Notice
      tone={matches ? "ok" : "error"}
      announce
      title={matches ? "The same, byte for byte" : "Not the same as the receipt says"}
    >
      <dl className="flex flex-col gap-1">
        {[
          { name: "Receipt", facts: expected },
          { name: "Now", facts: actual },
        ].map(({ name, facts }) => (
          <div key={name} className="flex flex-wrap items-center gap-x-3">
            <dt className="w-14">{name}</dt>
            <dd className="text-ink">
              {facts.outputHash === null ? (
                outcomeText(facts.outcome)
              ) : (
                <HashText hash={facts.outputHash} of={`output hash, ${name.toLowerCase()}`} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {!matches && expected.engine !== actual.engine && (
        <p className="mt-1">
          The engine changed from {expected.engine} to {actual.engine}, which may explain it.
        </p>
      )}
    </Notice>
  );
}
