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

interface OutputVerdict {
  readonly class: NonNullable<ProofReport["class"]>;
  readonly repaintsBars: number | null;
}

export interface Verdict extends OutputVerdict {
  /** The outputs that are of this class; none when all are clean. */
  readonly outputs: readonly string[];
}

/** A value that moved when this many bars had already followed it is history, not the end of the series. */
export const SETTLED_AFTER_BARS = 1_500;
/** Share of the disagreements that must reach exactly as far back for it to be one lag. */
const SAME_LAG_SHARE = 0.8;

/**
 * What a trader should call it.
 *
 * - `clean`: no value ever moved.
 * - `looks_ahead`: settled values are made of bars behind them: either they are missing until those bars have come (a
 *   centred average, a fractal, a chikou), or a stand-in is shown that is replaced a fixed number of bars later
 *   (`close[i + 1] ?? close[i]`). A back-test reads what nobody could know.
 * - `repaints` (k bars): numbers near the end are replaced or withdrawn and then settle (the leg of a zig-zag under
 *   way, a value treated otherwise on the last bar); k is the farthest from the end that was seen to move, with the
 *   default inputs if it does so with them.
 * - `rewrites`: numbers were replaced farther back than `SETTLED_AFTER_BARS`. Inputs at their bounds do not count here:
 *   they can make any window longer than the series.
 *
 * Each output is judged alone and the worst decides, in the order rewrites, looks ahead, repaints: a harmless flicker on
 * the last bar hides nothing that reaches farther.
 */
export function classify(observations: readonly Observation[]): Verdict {
  const moved = new Set(observations.flatMap(({ changes }) => changes.map(({ output }) => output)));
  const verdicts = [...moved].map((output) => ({
    output,
    ...classifyOutput(movesOf(output, observations)),
  }));
  const worst = ORDER.find((name) => verdicts.some((verdict) => verdict.class === name)) ?? "clean";
  const decisive = verdicts.filter((verdict) => verdict.class === worst);
  const depths = decisive.map(({ repaintsBars }) => repaintsBars ?? 0);
  return {
    class: worst,
    repaintsBars: worst === "repaints" ? Math.max(...depths) : null,
    outputs: decisive.map(({ output }) => output),
  };
}

const ORDER: readonly OutputVerdict["class"][] = ["rewrites", "looks_ahead", "repaints"];

/** One disagreement about one output. */
interface Move extends Omit<Observation, "changes"> {
  readonly change: OutputChange;
}

function movesOf(output: string, observations: readonly Observation[]): Move[] {
  return observations.flatMap(({ changes, ...observation }) =>
    changes.filter((change) => change.output === output).map((change) => ({ ...observation, change })),
  );
}

function classifyOutput(moves: readonly Move[]): OutputVerdict {
  // Of two continuations neither came first: only the beginning alone tells whether a value was there before.
  const prefixes = moves.filter(({ method }) => method === "prefix");
  const revised = prefixes.filter(({ change }) => change.revisedBar >= 0);
  const farthest = (...reaches: InputReach[]) =>
    Math.max(0, ...revised.filter(({ reach }) => reaches.includes(reach)).map(revisedDepth));
  if (farthest("defaults", "usual") > SETTLED_AFTER_BARS) return { class: "rewrites", repaintsBars: null };
  if (revised.length === 0 || comesLate(prefixes) || isReplacedLate(revised, moves))
    return { class: "looks_ahead", repaintsBars: null };
  const moved = (reach: InputReach) =>
    Math.max(0, ...revised.filter((move) => move.reach === reach).map(movedDepth));
  return { class: "repaints", repaintsBars: moved("defaults") || moved("usual") || moved("bounds") };
}

/** How far from the end of the shorter run the farthest replaced value was; the last bar counts 1. */
function revisedDepth({ cut, change }: Move): number {
  return cut - change.revisedBar;
}

/** The same for the farthest value that moved at all, one that was not there before included. */
function movedDepth({ cut, change }: Move): number {
  return cut - change.bar;
}

/** Values are missing at first and come always the same number of bars later, whatever else moves nearer the end. */
function comesLate(prefixes: readonly Move[]): boolean {
  const late = prefixes.filter(({ change }) => change.bar !== change.revisedBar);
  return hasOneLag(late.map(movedDepth), prefixes.length);
}

/** Values are replaced always the same number of bars later, and by numbers made of those bars. */
function isReplacedLate(revised: readonly Move[], moves: readonly Move[]): boolean {
  const depths = revised.map(revisedDepth);
  const lag = Math.max(...depths);
  const usesLaterBars = moves.some(
    ({ method, cut, length, change: { expected, actual } }) =>
      method === "perturbation" && cut + lag < length && !Number.isNaN(expected - actual),
  );
  return usesLaterBars && hasOneLag(depths, revised.length);
}

function hasOneLag(depths: readonly number[], among: number): boolean {
  const lag = Math.max(...depths);
  return depths.filter((depth) => depth === lag).length >= SAME_LAG_SHARE * among;
}
