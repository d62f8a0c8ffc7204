import type { ProofEvidence } from "@/lib/indicators/gate-schema";
import type { Observation } from "@/lib/indicators/proof/classify";
import type { OutputChange } from "@/lib/indicators/proof/compare-runs";
import type { Trial } from "@/lib/indicators/proof/plan-trials";
import type { ProofSeries } from "@/lib/indicators/proof/proof-series";

type Compared = Pick<Observation, "method" | "cut">;

/** One disagreement, with the two runs it was found in. */
type Disagreement = Compared & OutputChange;

/** What each output was first caught at: which of them a report shows is only known when all are classed. */
export class FirstEvidence {
  readonly #byOutput = new Map<string, ProofEvidence>();

  /** Notes the earliest bar of every output that was not caught before; `changes` are those of each comparison. */
  keep(
    trial: Trial,
    series: ProofSeries,
    comparisons: readonly Compared[],
    changes: readonly (readonly OutputChange[])[],
  ): void {
    const found = comparisons.flatMap(({ method, cut }, index) =>
      (changes[index] ?? []).map((change) => ({ method, cut, ...change })),
    );
    for (const disagreement of found.toSorted((a, b) => a.bar - b.bar || a.cut - b.cut)) {
      if (this.#byOutput.has(disagreement.output)) continue;
      this.#byOutput.set(disagreement.output, evidenceOf(disagreement, trial, series));
    }
  }

  /** Of these outputs the one that was caught first; null when none was. */
  among(outputs: readonly string[]): ProofEvidence | null {
    return [...this.#byOutput.values()].find(({ output }) => outputs.includes(output)) ?? null;
  }
}

function evidenceOf(
  disagreement: Disagreement,
  { inputs }: Trial,
  { name, bars }: ProofSeries,
): ProofEvidence {
  const { method, cut, output, bar, expected, actual } = disagreement;
  return {
    method,
    dataset: name,
    output,
    bar,
    barTime: bars.time[bar] ?? 0,
    lastBar: method === "prefix" ? cut - 1 : cut,
    expected: numberOrNull(expected),
    actual: numberOrNull(actual),
    inputs: { ...inputs.inputs },
  };
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
