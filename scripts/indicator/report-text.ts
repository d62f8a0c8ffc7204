import { groupDigits } from "@/lib/group-digits";
import type {
  CostCertificate,
  GateFinding,
  GateReport,
  GateResult,
  ProofEvidence,
  ProofReport,
} from "@/lib/indicators/gate-schema";
import { problemText } from "@/scripts/indicator/problem-text";
import type { SourceFile } from "@/scripts/indicator/source-file";

const MARKS: Readonly<Record<GateResult["outcome"], string>> = {
  passed: "ok",
  warned: "warns",
  failed: "FAILS",
  skipped: "skipped",
};

/** A report of the gates for a terminal: each gate with its findings at their places, then what was measured. */
export function reportText(file: Pick<SourceFile, "name" | "text">, report: GateReport): string {
  const { gates, proof, cost, verdict, ms } = report;
  return [
    ...gates.map((gate) => gateText(file, gate)),
    "",
    ...(proof === null ? [] : proofText(proof)),
    ...(cost === null ? [] : [`Cost      ${costText(cost)}`]),
    `Verdict   ${verdict}, in ${(ms / 1_000).toFixed(1)} s`,
  ].join("\n");
}

/** Findings as compilers write them; a place that several are about is shown once. */
export function findingsText(
  { name, text }: Pick<SourceFile, "name" | "text">,
  findings: readonly GateFinding[],
): string[] {
  const shown = new Set<string>();
  return findings.map(({ severity, message, line, column }) => {
    const place = `${line}:${column}`;
    const source = shown.has(place) ? "" : text;
    shown.add(place);
    return problemText(name, source, { message: `${severity}: ${message}`, line, column });
  });
}

function gateText(
  file: Pick<SourceFile, "name" | "text">,
  { gate, outcome, summary, findings }: GateResult,
): string {
  const head = `${MARKS[outcome].padEnd(8)}${gate.padEnd(12)}${summary}`;
  const places = findingsText(file, findings).map((text) => text.replace(/^/gm, "    "));
  return [head, ...places].join("\n");
}

function proofText({ class: proofClass, repaintsBars, evidence, checked }: ProofReport): string[] {
  const { datasets, bars, prefixes, perturbations, comparisons } = checked;
  const words = (proofClass ?? "not proven").replace("_", " ");
  return [
    `Proof     ${words}${repaintsBars === null ? "" : `: the last ${groupDigits(repaintsBars)} bars`}`,
    `          ${groupDigits(comparisons)} values compared, on ${datasets} series of ${groupDigits(bars)} bars, ${groupDigits(prefixes)} beginnings and ${groupDigits(perturbations)} disturbances`,
    ...(evidence === null ? [] : evidenceText(evidence)),
  ];
}

function evidenceText(evidence: ProofEvidence): string[] {
  const { dataset, output, bar, barTime, lastBar, expected, actual, inputs, method } = evidence;
  const given = Object.entries(inputs).map(([key, value]) => `${key}=${value}`);
  const seen =
    method === "prefix"
      ? `with the bars up to ${groupDigits(lastBar)}`
      : `with bar ${groupDigits(lastBar)} changed`;
  return [
    `Evidence  output ${output} at bar ${groupDigits(bar)} (${new Date(barTime).toISOString()}) of “${dataset}”`,
    `          is ${valueText(expected)} with all bars and ${valueText(actual)} ${seen}`,
    `          inputs: ${given.length === 0 ? "the defaults" : given.join(", ")}`,
  ];
}

function costText({ fixedMb, longestBars, worst }: CostCertificate): string {
  return `${fixedMb.toFixed(1)} MB to begin with; measured up to ${groupDigits(longestBars)} bars, slowest on “${worst.dataset}”`;
}

/** A value of an output, in words where there is none. */
export function valueText(value: number | null): string {
  return value === null || Number.isNaN(value) ? "not defined" : String(value);
}
