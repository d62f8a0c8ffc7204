"use client";

import { type FormEvent, useState } from "react";
import { callApi, toApiProblem } from "@/components/api-client";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { linesOf } from "@/components/verify/lines-of";
import { ProofFindings } from "@/components/verify/proof-findings";
import { checkProof, type ProofFinding } from "@/lib/trading/check-proof";
import { checkRecords, type RecordsReport } from "@/lib/trading/check-records";
import { isHash } from "@/lib/trading/hash-input";
import type { EventProof } from "@/lib/trading/proof-format";
import { readProof } from "@/lib/trading/read-proof";
import { webDigest } from "@/lib/trading/web-digest";

export interface VerifierProps {
  /** Where the proof that the address names is read; null when it names none. */
  proofPath: string | null;
}

type Outcome =
  | { kind: "proof"; findings: ProofFinding[] }
  | { kind: "records"; report: RecordsReport }
  | { kind: "unreadable"; reason: string };

/** Checks proofs and exported records here, with the browser's own cryptography; nothing is sent. */
export function Verifier({ proofPath }: VerifierProps) {
  const [text, setText] = useState("");
  const [kept, setKept] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pending, setPending] = useState(false);

  async function run(work: () => Promise<Outcome>) {
    setPending(true);
    setOutcome(null);
    setOutcome(await work().catch(unreadable));
    setPending(false);
  }

  const load = (path: string) =>
    run(async () => {
      const proof = await callApi<EventProof>(path);
      setText(JSON.stringify(proof, null, 2));
      return await proven(JSON.stringify(proof), kept);
    });

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(() => proven(text, kept));
  }

  function walk(chosen: File) {
    setFile(chosen);
    void run(async () => ({
      kind: "records",
      report: await checkRecords(linesOf(chosen.stream()), webDigest),
    }));
  }

  return (
    <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
      <form method="post" onSubmit={submit} className="flex flex-col gap-4">
        {proofPath !== null && (
          <div>
            <Button onClick={() => load(proofPath)} pending={pending}>
              Load the proof of this event
            </Button>
          </div>
        )}
        <Field label="Proof" hint="The JSON answer of a proof, from { to }.">
          <Textarea
            rows={10}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
            className="figure text-xs"
          />
        </Field>
        <Field
          label="A root that you kept"
          note="optional"
          hint="64 hexadecimal digits, from your own notes."
        >
          <Input
            numeric
            spellCheck={false}
            autoComplete="off"
            value={kept}
            onChange={({ target }) => setKept(target.value)}
          />
        </Field>
        <div>
          <Button type="submit" variant="primary" pending={pending} disabled={text.trim() === ""}>
            Verify the proof
          </Button>
        </div>
        <FileDrop
          label="Verify an exported record"
          hint="The JSON lines of an account, of any size; read here, line by line."
          accept=".jsonl"
          file={file}
          onFile={walk}
        />
      </form>
      <section aria-label="Result" aria-live="polite" className="flex flex-col gap-3">
        {outcome === null ? (
          <Notice title="Nothing is sent">
            The check runs in this page with WebCrypto. Once the page is loaded it works without a connection.
          </Notice>
        ) : (
          <Result outcome={outcome} />
        )}
      </section>
    </div>
  );
}

function Result({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === "unreadable") {
    return (
      <Notice tone="error" title="This cannot be read">
        {outcome.reason}
      </Notice>
    );
  }
  if (outcome.kind === "proof") return <ProofFindings findings={outcome.findings} />;
  const { failure, checked, account, headHash } = outcome.report;
  return failure === null ? (
    <Notice tone="ok" title={`The chain holds: ${checked} ${checked === 1 ? "event" : "events"}`}>
      Account {account}. Chain hash after the last: <span className="figure break-all">{headHash}</span>
    </Notice>
  ) : (
    <Notice tone="error" title={`The chain breaks in line ${failure.line}`}>
      {failure.reason} {checked} {checked === 1 ? "event before it holds" : "events before it hold"}.
    </Notice>
  );
}

async function proven(text: string, kept: string): Promise<Outcome> {
  const root = kept.trim().toLowerCase();
  if (root !== "" && !isHash(root))
    throw new RangeError("The root that you kept is no hash of 64 hexadecimal digits.");
  return { kind: "proof", findings: await checkProof(readProof(text), webDigest, root === "" ? null : root) };
}

function unreadable(error: unknown): Outcome {
  const reason = error instanceof RangeError ? error.message : toApiProblem(error).detail;
  return { kind: "unreadable", reason };
}
