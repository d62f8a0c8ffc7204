import { z } from "zod";
import type { InputValues } from "@/lib/indicators/execution-schema";
import { type ProofSeries, proofSeries } from "@/lib/indicators/proof/proof-series";
import type { MeasuredRun, Subject } from "@/lib/indicators/proof/subject";

/** Values of one output on the series every fingerprint is taken on: equal indicators have equal ones. */
export const OutputFingerprint = z.object({
  output: z.string(),
  /** Sampled values less their mean, over their standard deviation, the first one positive. */
  shape: z.array(z.number()),
  mean: z.number(),
  /** Negative when the shape was turned upside down. */
  deviation: z.number(),
});
export type OutputFingerprint = z.infer<typeof OutputFingerprint>;

const SEED = "fingerprint:1";
const BARS = 700;
/** The values behind the warm-up that are kept of each series. */
const SAMPLED = { from: 300, step: 13 };
const FLAT = 1e-12;

export function fingerprintSeries(): readonly ProofSeries[] {
  return [proofSeries("range", BARS, SEED), proofSeries("jumps", BARS, SEED)];
}

/** The fingerprints of the outputs that say something; a constant or missing one is nobody's own. */
export async function fingerprintsOf(
  subject: Subject,
  inputs: InputValues = {},
): Promise<OutputFingerprint[]> {
  const runs: MeasuredRun["outputs"][] = [];
  for (const { bars } of fingerprintSeries()) runs.push((await subject.run({ bars, inputs })).outputs);
  return subject.manifest.outputs.flatMap(({ key }) => {
    const parts = runs.map((outputs) => sample(outputs[key] ?? new Float64Array(0)));
    const shaped = parts.map(shapeOf);
    const [first, second] = shaped;
    if (first === undefined || second === undefined || first === null || second === null) return [];
    const turn = Math.sign(first.shape[0] ?? 1) || 1;
    const shape = [...first.shape, ...second.shape].map((value) => value * turn);
    return [{ output: key, shape, mean: first.mean, deviation: first.deviation * turn }];
  });
}

function sample(series: Float64Array): number[] {
  const values: number[] = [];
  for (let i = SAMPLED.from; i < series.length; i += SAMPLED.step) {
    const value = series[i] ?? Number.NaN;
    if (Number.isFinite(value)) values.push(value);
  }
  return values;
}

function shapeOf(values: readonly number[]): Omit<OutputFingerprint, "output"> | null {
  if (values.length < (BARS - SAMPLED.from) / SAMPLED.step / 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  if (deviation <= FLAT * Math.max(1, Math.abs(mean))) return null;
  return { shape: values.map((value) => (value - mean) / deviation), mean, deviation };
}

/** Numbers that agree to this, in standard deviations, are the same numbers. */
const SAME = 1e-9;
/** Subtracting a mean costs digits: a scaled copy agrees a little less well. */
const SAME_SHAPE = 1e-7;

/** How two outputs are alike: equal numbers, one a straight-line function of the other, or not at all. */
export function likeness(a: OutputFingerprint, b: OutputFingerprint): "same" | "scaled" | null {
  if (a.shape.length !== b.shape.length) return null;
  let farthest = 0;
  for (const [index, value] of a.shape.entries()) {
    farthest = Math.max(farthest, Math.abs(value - (b.shape[index] ?? Number.NaN)));
  }
  if (!(farthest <= SAME_SHAPE)) return null;
  const size = Math.abs(a.deviation);
  const isSame = Math.abs(a.mean - b.mean) <= SAME * Math.max(Math.abs(a.mean), size);
  return isSame && Math.abs(a.deviation - b.deviation) <= SAME_SHAPE * size ? "same" : "scaled";
}
