import { EvidenceView } from "@/components/provider/evidence-view";
import { falseAlarms } from "@/components/provider/false-alarms";
import { resultLook } from "@/components/provider/verification-words";
import { Badge } from "@/components/ui/badge";
import type { CheckResult } from "@/lib/verification/run-schema";

/** One check that opens on demand; what found something is open. Readable without JavaScript. */
export function CheckResultItem({ result }: { result: CheckResult }) {
  const { rank, check, title, formula, threshold, actsAlone, note } = result;
  const { tone, icon, words } = resultLook(result);
  return (
    <details id={`check-${check}`} open={result.state === "raised"} className="min-w-0 border-t border-line">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-sunk">
        <span className="figure w-6 text-right text-xs text-ink-2">{rank}</span>
        <span className="min-w-0 flex-1 font-medium">{title}</span>
        <Badge tone={tone} {...(icon === undefined ? {} : { icon })}>
          {words}
        </Badge>
      </summary>
      <div className="flex flex-col gap-3 px-4 pt-1 pb-4 sm:pl-13">
        {note !== null && <p className="text-ink-2">{sentenceOf(result)}</p>}
        <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[auto_minmax(0,1fr)]">
          <Row name="Formula">{formula}</Row>
          <Row name="Threshold">{threshold}</Row>
          <Row name="Consequence">
            {actsAlone
              ? "It acts alone, at once."
              : "A flag with evidence; only several together hide a record."}
          </Row>
          <Row name="False alarms">{falseAlarms(check)}</Row>
        </dl>
        {Object.keys(result.evidence).length > 0 && <EvidenceView evidence={result.evidence} />}
      </div>
    </details>
  );
}

function sentenceOf({ state, note }: CheckResult): string {
  return state === "insufficient" ? `It needs ${note}.` : (note ?? "");
}

function Row({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt className="text-xs text-ink-2 sm:pt-0.5">{name}</dt>
      <dd className="max-w-prose break-words">{children}</dd>
    </>
  );
}
