import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import type { ProofFinding } from "@/lib/trading/check-proof";

const STEPS: Readonly<Record<ProofFinding["step"], string>> = {
  record: "Record",
  chain: "Chain",
  inclusion: "Inclusion",
  consistency: "Consistency",
  "kept root": "Kept root",
};
const LOOKS: Readonly<Record<ProofFinding["outcome"], { tone: BadgeTone; icon: string; word: string }>> = {
  holds: { tone: "up", icon: "✓", word: "holds" },
  fails: { tone: "down", icon: "×", word: "fails" },
  open: { tone: "neutral", icon: "–", word: "open" },
};

/** What a proof shows, step by step. */
export function ProofFindings({ findings }: { findings: readonly ProofFinding[] }) {
  const failed = findings.filter(({ outcome }) => outcome === "fails");
  return (
    <>
      <Notice
        tone={failed.length === 0 ? "ok" : "error"}
        title={failed.length === 0 ? "The proof holds" : "The proof fails"}
      >
        {failed.length === 0
          ? "Every step that can be checked here holds."
          : `What fails: ${failed.map(({ step }) => STEPS[step].toLowerCase()).join(", ")}.`}
      </Notice>
      <dl className="divide-y divide-line rounded-md border border-line bg-panel">
        {findings.map(({ step, outcome, detail }) => (
          <div key={step} className="grid gap-1 px-4 py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="flex items-center gap-2 font-semibold sm:flex-col sm:items-start">
              {STEPS[step]}
              <Badge tone={LOOKS[outcome].tone} icon={LOOKS[outcome].icon}>
                {LOOKS[outcome].word}
              </Badge>
            </dt>
            <dd className="break-words text-ink-2">{detail}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
