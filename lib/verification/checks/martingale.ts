import type { RoundTripFact } from "@/lib/trading/derive-account";
import type { Check } from "@/lib/verification/check";
import { layersOf } from "@/lib/verification/layers";
import { finite, judged } from "@/lib/verification/outcome";
import { periodTrips } from "@/lib/verification/period-trips";
import { fisherGreater } from "@/lib/verification/statistics/fisher-exact";
import { medianOf } from "@/lib/verification/statistics/median";

const GROWTH = 1.4;
const LOSSES_MIN = 20;
const DIFFERENCE_MIN = 0.3;
const P_MAX = 0.01;
const LAYERS_GRAVE = 6;
const GROWTH_GRAVE = 2;

export const martingale: Check = {
  rank: 7,
  id: "martingale",
  title: "Martingale",
  formula: `D = share of trades of at least ${GROWTH} × the size of the one before in the same symbol, after a loss minus after a win; p = Fisher's exact test, one-sided; x = median growth of those after a loss; L = most layers of a position.`,
  threshold: `From ${LOSSES_MIN} losses on: D ≥ ${DIFFERENCE_MIN} and p < ${P_MAX} warns; with L ≥ ${LAYERS_GRAVE} or x ≥ ${GROWTH_GRAVE} it hides.`,
  actsAlone: false,
  run: (record) => {
    const { losses, wins } = growthAfter(periodTrips(record));
    const grown = losses.filter((growth) => growth >= GROWTH);
    const groups = {
      first: { having: grown.length, of: losses.length },
      second: { having: wins.filter((growth) => growth >= GROWTH).length, of: wins.length },
    };
    const difference = groups.first.having / losses.length - groups.second.having / wins.length;
    const p = fisherGreater(groups);
    const { most } = layersOf(record);
    const medianGrowth = medianOf(grown);
    const evidence = {
      afterLoss: losses.length,
      grownAfterLoss: groups.first.having,
      afterWin: wins.length,
      grownAfterWin: groups.second.having,
      shareDifference: finite(difference),
      p,
      medianGrowth,
      mostLayers: most,
    };
    if (losses.length < LOSSES_MIN || wins.length === 0)
      return {
        state: "insufficient",
        needs: `${LOSSES_MIN} trades after a loss and one after a win in the same symbol`,
        evidence,
      };
    if (difference < DIFFERENCE_MIN || p >= P_MAX) return judged(null, evidence);
    const isGrave = most >= LAYERS_GRAVE || (medianGrowth ?? 0) >= GROWTH_GRAVE;
    return judged(isGrave ? "hide" : "warn", evidence);
  },
};

/** Size of each trade over that of the one before in its symbol, by how the one before ended. */
function growthAfter(trips: readonly RoundTripFact[]): { losses: number[]; wins: number[] } {
  const before = new Map<number, RoundTripFact>();
  const [losses, wins]: [number[], number[]] = [[], []];
  for (const trip of trips) {
    const earlier = before.get(trip.instrument);
    before.set(trip.instrument, trip);
    if (earlier === undefined || earlier.pnl === 0) continue;
    (earlier.pnl < 0 ? losses : wins).push(trip.qty / earlier.qty);
  }
  return { losses, wins };
}
