import { tradeStatistics } from "@/lib/performance/trade-statistics";
import type { RoundTripFact } from "@/lib/trading/derive-account";
import type { Check } from "@/lib/verification/check";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { finite, judged } from "@/lib/verification/outcome";
import { periodTrips } from "@/lib/verification/period-trips";
import { medianOf } from "@/lib/verification/statistics/median";

const TRADES_MIN = 20;
const WIN_RATE_MAX = 0.9;
const LOSS_TO_WIN_MAX = 5;
const EXCURSION_TO_WIN_MAX = 10;
const HOLD_RATIO_MAX = 3;
const SIGNS_MIN = 2;

export const noStop: Check = {
  rank: 8,
  id: "no-stop",
  title: "Losses without a stop",
  formula:
    "Win rate; average loss / average win, or largest open loss at a day's end / average win; median holding time of losers / winners.",
  threshold: `From ${TRADES_MIN} trades on, two of three warn: win rate > ${100 * WIN_RATE_MAX} %; loss / win > ${LOSS_TO_WIN_MAX} or open loss > ${EXCURSION_TO_WIN_MAX} average wins; losers held > ${HOLD_RATIO_MAX} times as long.`,
  actsAlone: false,
  run: (record) => {
    const trips = periodTrips(record);
    const { wins, losses, winRate, payoff } = tradeStatistics(trips);
    const averageWin = meanWin(trips);
    const lossToWin = payoff === null ? null : 1 / payoff;
    const openLossToWin = averageWin === null ? null : largestOpenLoss(record) / averageWin;
    const holdRatio = holdRatioOf(trips);
    const signs = [
      (winRate ?? 0) > WIN_RATE_MAX,
      (lossToWin ?? 0) > LOSS_TO_WIN_MAX || (openLossToWin ?? 0) > EXCURSION_TO_WIN_MAX,
      (holdRatio ?? 0) > HOLD_RATIO_MAX,
    ].filter(Boolean).length;
    const evidence = {
      wins,
      losses,
      winRate,
      lossToWin: finite(lossToWin),
      openLossToWin: finite(openLossToWin),
      holdRatio: finite(holdRatio),
      signs,
    };
    if (wins + losses === 0) return { state: "not_applicable", reason: "No trade was closed." };
    if (wins + losses < TRADES_MIN)
      return { state: "insufficient", needs: `${TRADES_MIN} closed trades`, evidence };
    return judged(signs >= SIGNS_MIN ? "warn" : null, evidence);
  },
};

function meanWin(trips: readonly RoundTripFact[]): number | null {
  const wins = trips.filter(({ pnl }) => pnl > 0);
  return wins.length === 0 ? null : wins.reduce((sum, { pnl }) => sum + pnl, 0) / wins.length;
}

/** Account's currency, 0 without one. */
function largestOpenLoss({ derived, period }: CheckedRecord): number {
  const { balance, equity, firstDay } = derived.daily;
  let largest = 0;
  for (let day = Math.max(period.fromDay, firstDay); day <= period.throughDay; day += 1) {
    const loss = (balance[day - firstDay] ?? 0) - (equity[day - firstDay] ?? 0);
    if (loss > largest) largest = loss;
  }
  return largest;
}

function holdRatioOf(trips: readonly RoundTripFact[]): number | null {
  const hold = (of: (pnl: number) => boolean) =>
    medianOf(trips.filter(({ pnl }) => of(pnl)).map(({ openedAt, closedAt }) => closedAt - openedAt));
  const [losers, winners] = [hold((pnl) => pnl < 0), hold((pnl) => pnl > 0)];
  return losers === null || winners === null ? null : losers / winners;
}
