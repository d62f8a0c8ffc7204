import type { ProofReport } from "@/lib/indicators/gate-schema";
import { classify, type Observation } from "@/lib/indicators/proof/classify";
import { compareRuns } from "@/lib/indicators/proof/compare-runs";
import { type Disturbance, disturb } from "@/lib/indicators/proof/disturb";
import { FirstEvidence } from "@/lib/indicators/proof/first-evidence";
import { inLanes } from "@/lib/indicators/proof/in-lanes";
import {
  FULL_PROOF,
  planTrials,
  SHORT_PROOF,
  type Thoroughness,
  type Trial,
} from "@/lib/indicators/proof/plan-trials";
import { type ProofSeries, proofSeries } from "@/lib/indicators/proof/proof-series";
import { runAt } from "@/lib/indicators/proof/run-failure";
import type { MeasuredRun, Subject } from "@/lib/indicators/proof/subject";
import { releaseOutputs } from "@/lib/sandbox/run-outputs";
import { type Bars, sliceBars } from "@/lib/ta/bars";

export interface ProofOptions {
  /** Chooses the bars and the cuts. Take a hash of the source: it cannot be written to fit its own proof. */
  seed: string;
  /** Runs at a time; default 1. */
  lanes?: number;
  /** Without it a slow indicator gets a short proof. */
  thoroughness?: Thoroughness | undefined;
  /** Asked between runs; throws when there is no time left. */
  checkTime?: () => void;
  onProgress?: (done: number, total: number) => void;
}

/** Beginnings of a disturbed series, counted from the disturbance: code that waits for a burst peeks behind it. */
const CUTS_BEHIND = [1, 3, 11];
/** A run over 2,000 bars that takes longer than this is slow. */
const SLOW_RUN_MICROS = 30_000;
const FOLLOW_UPS = ["mirror", "soar", "volume burst"] as const;
const FOLLOW_UPS_MAX = 12;

/**
 * Whether an indicator uses bars that had not happened yet, by running it: on beginnings of series, which must say
 * what the whole series says of the same bars, and on series that are made different from some bar on, before which
 * nothing may move. `classify` has the classes.
 *
 * It finds what the runs provoke: every beginning of two series, sampled ones of six, every choice and bound of
 * every input, ten kinds of disturbance. Code that peeks at one certain moment in a billion stays unseen.
 * @throws RunFailure when a run fails, and what `checkTime` throws.
 */
export async function proveLookAhead(subject: Subject, options: ProofOptions): Promise<ProofReport> {
  const { seed, lanes = 1, checkTime, onProgress } = options;
  const { warmUp, cpuMicros } = await firstRun(subject, seed);
  const thoroughness = options.thoroughness ?? (cpuMicros > SLOW_RUN_MICROS ? SHORT_PROOF : FULL_PROOF);
  const trials = planTrials(subject.manifest, seed, warmUp, thoroughness);
  const proof = new RunningProof(subject, lanes, checkTime);
  for (const [index, trial] of trials.entries()) {
    onProgress?.(index, trials.length);
    await proof.try(trial, proofSeries(trial.kind, trial.length, seed));
  }
  onProgress?.(trials.length, trials.length);
  return proof.report();
}

/** Bars before each output has shown a value with the default inputs, as far as one series tells, and its cost. */
async function firstRun(subject: Subject, seed: string): Promise<{ warmUp: number; cpuMicros: number }> {
  const length = 2_000;
  const { name, bars } = proofSeries("range", length, seed);
  const { outputs, cpuMicros } = await runAt(() => subject.run({ bars, inputs: {} }), name, {});
  const firsts = Object.values(outputs).map((series) => series.findIndex((value) => !Number.isNaN(value)));
  return { warmUp: Math.max(0, ...firsts.filter((first) => first < length / 2)), cpuMicros };
}

/** Two runs to compare: they have the bars before `cut` in common. */
interface Comparison extends Omit<Observation, "changes" | "reach" | "length"> {
  readonly bars: Bars;
  readonly later: MeasuredRun;
}

class RunningProof {
  readonly #subject: Subject;
  readonly #lanes: number;
  readonly #checkTime: () => void;
  readonly #observations: Observation[] = [];
  readonly #evidence = new FirstEvidence();
  readonly #seriesSeen = new Set<string>();
  readonly #checked = { datasets: 0, bars: 0, prefixes: 0, perturbations: 0, comparisons: 0 };
  #followUps = 0;

  constructor(subject: Subject, lanes: number, checkTime: () => void = () => undefined) {
    this.#subject = subject;
    this.#lanes = lanes;
    this.#checkTime = checkTime;
  }

  report(): ProofReport {
    const { class: proofClass, repaintsBars, outputs } = classify(this.#observations);
    const evidence = this.#evidence.among(outputs);
    return { class: proofClass, repaintsBars, evidence, checked: { ...this.#checked } };
  }

  async try(trial: Trial, series: ProofSeries): Promise<void> {
    const whole = await this.#run(trial, series);
    this.#count(series);
    await this.#compareAll(
      trial,
      series,
      trial.cuts.map((cut) => ({
        method: "prefix",
        cut,
        bars: sliceBars(series.bars, 0, cut),
        later: whole,
      })),
    );
    for (const { from, how } of trial.disturbances) await this.#disturb(trial, series, whole, from, how);
  }

  async #disturb(
    trial: Trial,
    series: ProofSeries,
    whole: MeasuredRun,
    from: number,
    how: Disturbance,
  ): Promise<void> {
    const bars = disturb(series.bars, from, how);
    const name = `${series.name}, ${how} at ${from}`;
    await this.#compareAll(trial, { name, bars: series.bars }, [
      { method: "perturbation", cut: from, bars, later: whole },
      { method: "prefix", cut: from, bars: sliceBars(bars, 0, from), later: whole },
    ]);
    const disturbed = await this.#run(trial, { name, bars });
    const cuts = CUTS_BEHIND.map((behind) => from + behind).filter((cut) => cut < bars.close.length);
    await this.#compareAll(
      trial,
      { name, bars },
      [from, ...cuts].map((cut) => ({
        method: "prefix",
        cut,
        bars: sliceBars(bars, 0, cut),
        later: disturbed,
      })),
    );
  }

  async #compareAll(trial: Trial, series: ProofSeries, comparisons: readonly Comparison[]): Promise<void> {
    const length = series.bars.close.length;
    const changes = await inLanes(comparisons, this.#lanes, async ({ bars, later, cut }) => {
      const { outputs } = await this.#run(trial, { name: series.name, bars });
      const moved = compareRuns(outputs, later.outputs, cut);
      releaseOutputs(outputs);
      return moved;
    });
    for (const [index, { method, cut, later }] of comparisons.entries()) {
      const found = changes[index] ?? [];
      this.#observations.push({ method, cut, length, reach: trial.inputs.reach, changes: found });
      this.#checked[method === "prefix" ? "prefixes" : "perturbations"] += 1;
      this.#checked.comparisons += cut * Object.keys(later.outputs).length;
    }
    this.#evidence.keep(trial, series, comparisons, changes);
    const broken = comparisons.find(
      ({ method }, index) => method === "prefix" && (changes[index] ?? []).length > 0,
    );
    if (broken !== undefined) await this.#followUp(trial, series, broken);
  }

  /** Where a beginning said something else: is that because of what its later bars are, or of how many they are? */
  async #followUp(trial: Trial, series: ProofSeries, { cut, later }: Comparison): Promise<void> {
    if (this.#followUps >= FOLLOW_UPS_MAX || cut + 1 >= series.bars.close.length) return;
    this.#followUps += 1;
    await this.#compareAll(
      trial,
      series,
      FOLLOW_UPS.map((how) => ({ method: "perturbation", cut, bars: disturb(series.bars, cut, how), later })),
    );
  }

  #count({ name, bars }: ProofSeries): void {
    if (this.#seriesSeen.has(name)) return;
    this.#seriesSeen.add(name);
    this.#checked.datasets += 1;
    this.#checked.bars += bars.close.length;
  }

  async #run({ inputs: { inputs } }: Trial, { name, bars }: ProofSeries): Promise<MeasuredRun> {
    this.#checkTime();
    return await runAt(() => this.#subject.run({ bars, inputs }), name, inputs);
  }
}
