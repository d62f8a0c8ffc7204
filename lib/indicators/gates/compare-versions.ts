import { AppError } from "@/lib/errors";
import type { InputValues } from "@/lib/indicators/execution-schema";
import type { BreakingReport } from "@/lib/indicators/gate-schema";
import { heaviest, manifestChanges, manifestDiff } from "@/lib/indicators/manifest-diff";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import { chooseInputs } from "@/lib/indicators/proof/choose-inputs";
import { type ProofSeries, proofSeries } from "@/lib/indicators/proof/proof-series";
import type { MeasuredRun, Subject } from "@/lib/indicators/proof/subject";
import { compareVersions as compareNumbers, type VersionNumber } from "@/lib/indicators/version-number";

type Change = BreakingReport["changes"][number];

const BARS = 1_200;
const INPUT_SETS_MAX = 12;
/** Relative difference up to which numbers are called rounded otherwise. */
const ROUNDING = 1e-9;

/** Two versions of an indicator, ready to run. */
export interface VersionPair {
  /** The version number of `old`. */
  against: string;
  old: Subject;
  next: Subject;
  checkTime?: () => void;
}

/**
 * What changes for those who use the old version, by its declarations and by running both on the same bars.
 * Something taken away or other numbers need a major version; something added a minor one.
 */
export async function compareVersions(pair: VersionPair): Promise<BreakingReport> {
  const declared = manifestChanges(manifestDiff(pair.old.manifest, pair.next.manifest));
  const changes = [...declared, ...(await numberChanges(pair))];
  return { against: pair.against, requires: heaviest(changes), changes };
}

/** Whether the step from one number to another is as large as the changes require. */
export function isBumpEnough(
  from: VersionNumber,
  to: VersionNumber,
  requires: BreakingReport["requires"],
): boolean {
  return compareNumbers(to, leastNext(from, requires)) >= 0;
}

/** The least number behind `from` that says what the changes require: `1.4.2` and `major` → `2.0.0`. */
export function leastNext(
  { major, minor, patch }: VersionNumber,
  requires: BreakingReport["requires"],
): VersionNumber {
  if (requires === "patch") return { major, minor, patch: patch + 1 };
  if (requires === "minor") return { major, minor: minor + 1, patch: 0 };
  return { major: major + 1, minor: 0, patch: 0 };
}

/** The same bars and inputs through both, where both take them. */
async function numberChanges(pair: VersionPair): Promise<Change[]> {
  const { old, next, checkTime } = pair;
  const seed = "versions:1";
  const shared = chooseInputs(old.manifest, seed)
    .filter(({ inputs }) => takes(next.manifest, inputs))
    .slice(0, INPUT_SETS_MAX);
  const defaults = Object.fromEntries(old.manifest.inputs.map((input) => [input.key, input.default]));
  const found = new Map<string, Change>();
  for (const { inputs } of shared) {
    for (const series of [proofSeries("range", BARS, seed), proofSeries("spikes", BARS, seed)]) {
      checkTime?.();
      // Old defaults are spelled out, so that a changed default is told once and not as other numbers too.
      const spelled = takes(next.manifest, defaults) ? { ...defaults, ...inputs } : inputs;
      const runs = [await outcome(old, series, spelled), await outcome(next, series, spelled)] as const;
      for (const change of runChanges(runs, series))
        if (!found.has(change.key)) found.set(change.key, change);
    }
  }
  return [...found.values()].map(({ level, message }) => ({ level, message }));
}

function takes({ inputs }: Manifest, values: InputValues): boolean {
  return Object.entries(values).every(([key, value]) => {
    const spec = inputs.find((input) => input.key === key);
    if (spec === undefined || typeof spec.default !== typeof value) return false;
    if (spec.kind === "enum") return spec.options.some((option) => option === value);
    return typeof value !== "number" || ((spec.min ?? value) <= value && (spec.max ?? value) >= value);
  });
}

type Outcome = MeasuredRun["outputs"] | null;

/** Null: the version fails there. */
async function outcome(subject: Subject, { bars }: ProofSeries, inputs: InputValues): Promise<Outcome> {
  try {
    return (await subject.run({ bars, inputs })).outputs;
  } catch (error) {
    if (error instanceof AppError && error.code !== "UNAVAILABLE") return null;
    throw error;
  }
}

function runChanges(
  [before, after]: readonly [Outcome, Outcome],
  { name }: ProofSeries,
): (Change & { key: string })[] {
  if (before === null) return [];
  if (after === null) return [{ key: "fails", ...major(`It fails on bars that worked before (${name}).`) }];
  return Object.keys(before).flatMap((key) => {
    const [old, next] = [before[key], after[key]];
    const bar = old === undefined || next === undefined ? -1 : firstDifference(old, next, 0);
    if (old === undefined || next === undefined || bar < 0) return [];
    const real = firstDifference(old, next, ROUNDING);
    return [
      real < 0
        ? { key, ...minor(`The output "${key}" is rounded otherwise (${name}, bar ${bar}).`) }
        : {
            key,
            ...major(
              `The output "${key}" has other numbers: ${old[real]} became ${next[real]} (${name}, bar ${real}).`,
            ),
          },
    ];
  });
}

function firstDifference(old: Float64Array, next: Float64Array, tolerance: number): number {
  return old.findIndex((before, bar) => {
    const after = next[bar] ?? Number.NaN;
    if (before === after || (Number.isNaN(before) && Number.isNaN(after))) return false;
    return !(Math.abs(before - after) <= tolerance * Math.max(Math.abs(before), Math.abs(after)));
  });
}

function major(message: string): Change {
  return { level: "major", message };
}

function minor(message: string): Change {
  return { level: "minor", message };
}
