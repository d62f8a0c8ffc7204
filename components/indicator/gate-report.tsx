import { valueText } from "@/components/indicator/outputs-table";
import { ProofBadge, proofMeaning } from "@/components/indicator/proof-badge";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Figure, formatNumber } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import {
  GATES,
  type GateFinding,
  type GateName,
  type GateReport,
  type GateResult,
  type ProofReport,
} from "@/lib/indicators/gate-schema";
import { formatMoment } from "@/lib/time";

const OUTCOMES: Record<GateResult["outcome"], { tone: BadgeTone; icon: string; label: string }> = {
  passed: { tone: "up", icon: "✓", label: "passed" },
  warned: { tone: "gold", icon: "!", label: "passed, with a warning" },
  failed: { tone: "down", icon: "×", label: "failed" },
  skipped: { tone: "neutral", icon: "–", label: "skipped" },
};

const GATE_WORDS: Record<GateName, string> = {
  compile: "Compiles",
  static: "Static checks",
  properties: "Odd bars and inputs",
  "look-ahead": "Look-ahead proof",
  "warm-up": "Warm-up",
  cost: "Cost",
  duplicates: "Others like it",
  breaking: "Breaking changes",
};

/** The words for a gate at work; what has no gate of its own keeps its name. */
export function gateWords(stage: string): string {
  const known = GATES.find((gate) => gate === stage);
  return known === undefined ? stage : GATE_WORDS[known];
}

/** What the publish gates found, gate by gate, with the proof's evidence. */
export function GateReportPanel({ report }: { report: GateReport }) {
  const { verdict, gates, proof, ms } = report;
  return (
    <section aria-label="Gate report">
      <Panel
        title="Gate report"
        note={`${formatNumber(ms / 1_000, 1)} s`}
        actions={
          <>
            {proof && <ProofBadge proofClass={proof.class} />}
            <Badge tone={verdict === "passed" ? "up" : "down"} icon={verdict === "passed" ? "✓" : "×"}>
              {verdict === "passed" ? "passed" : "not passed"}
            </Badge>
          </>
        }
        flush
      >
        <ol className="divide-y divide-line border-t border-line">
          {gates.map((result) => (
            <Gate key={result.gate} result={result} />
          ))}
        </ol>
        <div className="flex flex-col gap-4 border-t border-line p-4">
          {proof && <Proof proof={proof} />}
          <Measures report={report} />
          <Duplicates report={report} />
        </div>
      </Panel>
    </section>
  );
}

function Gate({ result: { gate, outcome, summary, findings } }: { result: GateResult }) {
  const { tone, icon, label } = OUTCOMES[outcome];
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{GATE_WORDS[gate]}</span>
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
      </div>
      <p className="break-words text-ink-2">{summary}</p>
      {findings.length > 0 && (
        <ul className="list-disc pl-5">
          {findings.map((finding) => (
            <li key={`${finding.line} ${finding.column} ${finding.message}`} className="break-words">
              {placeText(finding)}
              {finding.message}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function placeText({ line, column }: GateFinding): string {
  if (line === null) return "";
  return column === null ? `Line ${line}: ` : `Line ${line}, column ${column}: `;
}

function Proof({ proof: { class: proofClass, evidence, checked, repaintsBars } }: { proof: ProofReport }) {
  return (
    <section aria-label="Look-ahead proof" className="flex flex-col gap-1 text-sm">
      <h3 className="font-semibold">Look-ahead proof</h3>
      <p>
        {proofMeaning(proofClass)}
        {repaintsBars !== null && ` The last ${repaintsBars} bars may still change.`}
      </p>
      {evidence && (
        <p className="break-words">
          Evidence: on {evidence.dataset}, <code>{evidence.output}</code> at bar{" "}
          <Figure value={evidence.bar} /> ({formatMoment(new Date(evidence.barTime))}) is{" "}
          <Figure value={valueText(evidence.expected)} reason="not defined" /> with all bars and{" "}
          <Figure value={valueText(evidence.actual)} reason="not defined" />{" "}
          {evidence.method === "prefix"
            ? `when the bars behind ${formatNumber(evidence.lastBar)} are left out.`
            : `when bar ${formatNumber(evidence.lastBar)} is changed.`}
        </p>
      )}
      <p className="text-ink-2">
        {formatNumber(checked.comparisons)} values compared bit by bit, over {formatNumber(checked.datasets)}{" "}
        series, {formatNumber(checked.prefixes)} prefixes and {formatNumber(checked.perturbations)} changed
        bars.
      </p>
    </section>
  );
}

function Measures({ report: { warmUp, cost, breaking } }: { report: GateReport }) {
  if (!warmUp && !cost && !breaking) return null;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      {warmUp && (
        <>
          <dt className="text-ink-2">Warm-up</dt>
          <dd>
            {warmUp.bars === null
              ? "It always matters where the data began."
              : `${formatNumber(warmUp.bars)} bars`}
          </dd>
        </>
      )}
      {cost && (
        <>
          <dt className="text-ink-2">Cost</dt>
          <dd>
            <Figure value={cost.msPerKbar} digits={3} unit="ms" /> and{" "}
            <Figure value={cost.mbPerKbar} digits={3} unit="MB" /> a thousand bars
          </dd>
        </>
      )}
      {breaking && (
        <>
          <dt className="text-ink-2">Against {breaking.against}</dt>
          <dd>at least a {breaking.requires} version</dd>
        </>
      )}
    </dl>
  );
}

function Duplicates({ report: { duplicates } }: { report: GateReport }) {
  if (duplicates.length === 0) return null;
  return (
    <section aria-label="Near-duplicates" className="text-sm">
      <h3 className="font-semibold">Others like it, by likeness</h3>
      <ul className="list-disc pl-5">
        {duplicates.map(({ slug, name, version, basis, likeness, detail }) => (
          <li key={`${slug} ${version} ${basis}`} className="break-words">
            <a href={`/indicators/${slug}`}>{name}</a> {version}: {formatNumber(likeness * 100)} % the same{" "}
            {basis === "source" ? "words" : "numbers"}. {detail}
          </li>
        ))}
      </ul>
    </section>
  );
}
