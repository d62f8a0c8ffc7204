import type { ProofReport } from "@/lib/indicators/gate-schema";
import type { InputReach } from "@/lib/indicators/proof/choose-inputs";
import type { OutputChange } from "@/lib/indicators/proof/compare-runs";

/** Two runs that had the same bars before `cut` and other bars behind it, and where they disagreed. */
export interface Observation {
  readonly method: "prefix" | "perturbation";
  /** Bars both runs had in common. */
  readonly cut: number;
  /** Bars of the longer run. */
  readonly length: number;
  readonly reach: InputReach;
  readonly changes: readonly OutputChange[];
}

export interface Verdict {
  readonly class: NonNullable<ProofReport["class"]>;
  readonly repaintsBars: number | null;
}

/** A value that moved when this many bars had already followed it is history, not the end of the series. */
export const SETTLED_AFTER_BARS = 1_500;
/** Share of the disagreements that must reach exactly as far back for it to be one lag. */
const SAME_LAG_SHARE = 0.8;

/**
 * What a trader should call it.
 *
 * - `clean`: no value ever moved.
 * - `looks_ahead`: the values settle, and settled ones are made of bars behind them: either they are missing until
 *   those bars have come and never move again (a centred average, a fractal, a chikou), or a stand-in is shown that
 *   is replaced a fixed number of bars later (`close[i + 1] ?? close[i]`). A back-test reads what nobody could know.
 * - `repaints` (k bars): numbers near the end are replaced or withdrawn and then settle (the leg of a zig-zag under
 *   way, a value treated otherwise on the last bar); k is the farthest from the end that was seen to move, with the
 *   default inputs if it does so with them.
 * - `rewrites`: numbers were replaced farther back than `SETTLED_AFTER_BARS`. Inputs at their bounds do not count here:
 *   they can make any window longer than the series.
 *
 * The worst output decides: rewrites, then repaints, then looks ahead, as the library labels its built-ins.
 */
export function classify(observations: readonly Observation[]): Verdict {
  const broken = observations.filter(({ changes }) => changes.length > 0);
  if (broken.length === 0) return { class: "clean", repaintsBars: null };
  const revised = broken.filter(isRevision);
  if (revised.length === 0 || hasOneLag(revised, broken)) return { class: "looks_ahead", repaintsBars: null };
  const within = (...reaches: InputReach[]) =>
    depthAmong(revised.filter(({ reach }) => reaches.includes(reach)));
  if (within("defaults", "usual") > SETTLED_AFTER_BARS) return { class: "rewrites", repaintsBars: null };
  return { class: "repaints", repaintsBars: within("defaults") || within("usual") || within("bounds") };
}

/** Of two continuations neither came first: only the beginning alone tells whether a value was there before. */
function isRevision({ method, changes }: Observation): boolean {
  return method === "prefix" && changes.some(({ revisedBar }) => revisedBar >= 0);
}

function depthAmong(revised: readonly Observation[]): number {
  return Math.max(0, ...revised.map(depthOf));
}

/** How far from the end of the shorter run the farthest replaced value was; the last bar counts 1. */
function depthOf({ cut, changes }: Observation): number {
  return Math.max(0, ...changes.map(({ revisedBar }) => (revisedBar < 0 ? 0 : cut - revisedBar)));
}

/** Values were replaced always the same number of bars later, and by numbers made of those bars. */
function hasOneLag(revised: readonly Observation[], broken: readonly Observation[]): boolean {
  const depths = revised.map(depthOf);
  const lag = Math.max(...depths);
  const same = depths.filter((depth) => depth === lag).length;
  const usesLaterBars = broken.some(
    ({ method, cut, length, changes }) =>
      method === "perturbation" &&
      cut + lag < length &&
      changes.some(({ expected, actual }) => !Number.isNaN(expected - actual)),
  );
  return usesLaterBars && same >= SAME_LAG_SHARE * revised.length;
}
