import { momentsOf } from "@/lib/performance/moments";
import type { Check } from "@/lib/verification/check";
import { layersOf } from "@/lib/verification/layers";
import { finite, judged } from "@/lib/verification/outcome";

const ADDS_MIN = 20;
const SHARE_MAX = 0.7;
const LAYERS_MIN = 4;
const SPACING_CV_GRID = 0.15;

export const averagingDown: Check = {
  rank: 6,
  id: "averaging-down",
  title: "Averaging down, grid",
  formula:
    "G = adds at a price worse than the average cost / all adds; L = most layers of a position; CV = sd / mean of |ln(price / price of the entry before)|. Fills of one side within a second are one order.",
  threshold: `From ${ADDS_MIN} adds on: G > ${SHARE_MAX} and L ≥ ${LAYERS_MIN} warns; CV < ${SPACING_CV_GRID} confirms a grid.`,
  actsAlone: false,
  run: (record) => {
    const { adds, addsUnderWater, most, spacings } = layersOf(record);
    const share = adds === 0 ? null : addsUnderWater / adds;
    const { mean, deviation } = momentsOf(Float64Array.from(spacings));
    const spacingCv = adds < 2 ? null : finite((deviation ?? 0) / mean);
    const evidence = {
      adds,
      addsUnderWater,
      underWaterShare: share,
      mostLayers: most,
      spacingMean: finite(mean),
      spacingCv,
      hasGridSpacing: spacingCv !== null && spacingCv < SPACING_CV_GRID,
    };
    if (share === null)
      return { state: "not_applicable", reason: "No position was made larger after it was opened." };
    if (adds < ADDS_MIN)
      return { state: "insufficient", needs: `${ADDS_MIN} adds to open positions`, evidence };
    return judged(share > SHARE_MAX && most >= LAYERS_MIN ? "warn" : null, evidence);
  },
};
