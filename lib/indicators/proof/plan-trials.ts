import type { Manifest } from "@/lib/indicators/manifest-schema";
import { chooseInputs, DEFAULTS, type InputSet } from "@/lib/indicators/proof/choose-inputs";
import { DISTURBANCES, type Disturbance } from "@/lib/indicators/proof/disturb";
import { SERIES_KINDS, type SeriesKind } from "@/lib/indicators/proof/proof-series";
import { seededRandom } from "@/lib/indicators/proof/seeded-random";

/** One series under one set of inputs, and what is done to its bars. */
export interface Trial {
  readonly kind: SeriesKind;
  readonly length: number;
  readonly inputs: InputSet;
  /** Lengths of the beginnings that are run alone, ascending. */
  readonly cuts: readonly number[];
  readonly disturbances: readonly { readonly from: number; readonly how: Disturbance }[];
}

/** How much a proof does; everything scales with it but the last bars, which are always left out one by one. */
export interface Thoroughness {
  longBars: number;
  /** Beginnings of a long series. */
  longCuts: number;
  /** Every beginning of a series that is this much longer than the warm-up. */
  denseBars: number;
  /** Places where each way of disturbing is tried. */
  places: number;
  /** A single series this long, for what happens only late. */
  longestBars: number;
  /** Sets of inputs tried besides the defaults. */
  variants: number;
}

export const FULL_PROOF: Thoroughness = {
  longBars: 3_200,
  longCuts: 16,
  denseBars: 100,
  places: 2,
  longestBars: 12_000,
  variants: 48,
};

/** For an indicator so slow that the whole proof would not fit into the time of the gates. */
export const SHORT_PROOF: Thoroughness = {
  longBars: 2_000,
  longCuts: 6,
  denseBars: 40,
  places: 1,
  longestBars: 4_000,
  variants: 12,
};

/** Bars over which a set of inputs other than the defaults is tried. */
const VARIANT_BARS = 420;
const VARIANT_CUTS = 6;
const LAST_BARS = 3;

/** Everything a proof runs, the most telling first. `warmUp`: bars before the outputs have values. */
export function planTrials(
  manifest: Manifest,
  seed: string,
  warmUp: number,
  thoroughness: Thoroughness = FULL_PROOF,
): readonly Trial[] {
  const random = seededRandom(`trials:${seed}`);
  const { longBars, longCuts, denseBars, places, longestBars } = thoroughness;
  const long = warmUp + longBars;
  const dense = warmUp + denseBars;
  const defaults = { inputs: DEFAULTS, disturbances: [] };
  const variants = chooseInputs(manifest, seed).slice(1, thoroughness.variants + 1);
  return [
    ...SERIES_KINDS.map((kind) => ({
      ...defaults,
      kind,
      length: long,
      cuts: spread(long, longCuts, random),
    })),
    ...(["range", "jumps"] as const).map((kind) => ({
      ...defaults,
      kind,
      length: dense,
      cuts: Array.from({ length: denseBars + 2 }, (_, i) => dense - 1 - i)
        .filter((cut) => cut > 0)
        .toReversed(),
    })),
    ...Array.from({ length: places }, (_, place) => ({
      ...defaults,
      kind: SERIES_KINDS[place % 2 === 0 ? 0 : 3] ?? "trend",
      length: warmUp + 900,
      cuts: [],
      disturbances: DISTURBANCES.map((how) => ({ from: warmUp + 100 + Math.floor(random() * 500), how })),
    })),
    ...variants.map((inputs, index) => ({
      kind: SERIES_KINDS[index % SERIES_KINDS.length] ?? "range",
      length: warmUp + VARIANT_BARS,
      inputs,
      cuts: spread(warmUp + VARIANT_BARS, VARIANT_CUTS, random),
      disturbances: [
        {
          from: warmUp + 60 + Math.floor(random() * 200),
          how: DISTURBANCES[index % DISTURBANCES.length] ?? "soar",
        },
      ],
    })),
    {
      ...defaults,
      kind: "range" as const,
      length: longestBars,
      cuts: spread(longestBars, LAST_BARS + 3, random),
    },
  ];
}

/** `count` beginnings: the last bars left out one by one, the rest spread by chance. */
function spread(length: number, count: number, random: () => number): number[] {
  const cuts = new Set(Array.from({ length: LAST_BARS }, (_, i) => length - 1 - i));
  while (cuts.size < count) cuts.add(1 + Math.floor(random() * (length - 1)));
  return [...cuts].toSorted((a, b) => a - b);
}
