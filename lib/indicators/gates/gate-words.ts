import type {
  BreakingReport,
  CostCertificate,
  GateFinding,
  ProofReport,
  WarmUpReport,
} from "@/lib/indicators/gate-schema";

/** What the proof found, in a sentence. */
export function proofWords({ class: proofClass, repaintsBars, checked }: ProofReport): string {
  switch (proofClass) {
    case "clean":
      return `No value moved in ${group(checked.comparisons)} comparisons.`;
    case "repaints":
      return `The last ${repaintsBars === 1 ? "bar" : `${repaintsBars} bars`} may still change.`;
    case "rewrites":
      return "Later bars change values far back.";
    default:
      return "Values are made of bars that had not happened yet.";
  }
}

export function warmUpWords({ bars }: WarmUpReport): string {
  if (bars === null) return "Its values always depend on where the data begins.";
  return bars === 0 ? "Needs no bars to warm up." : `Needs ${group(bars)} bars to warm up.`;
}

export function costWords({ msPerKbar, fixedMs, mbPerKbar }: CostCertificate): string {
  return `${msPerKbar.toFixed(2)} ms and ${mbPerKbar.toFixed(2)} MB per 1,000 bars, ${fixedMs.toFixed(2)} ms to begin with.`;
}

export function breakingWords({ against, requires, changes }: BreakingReport): string {
  if (changes.length === 0) return `Gives the same numbers as ${against}.`;
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  return `${count} since ${against}: a ${requires} version.`;
}

/** How many findings there are, by their worst. */
export function findingWords(findings: readonly GateFinding[], none: string): string {
  if (findings.length === 0) return none;
  const parts = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  return `${parts.join(", ")}.`;
}

function group(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
