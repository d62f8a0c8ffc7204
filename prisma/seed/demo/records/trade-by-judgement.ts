import { seededRandom } from "@/lib/indicators/proof/seeded-random";
import type { FillFact } from "@/lib/trading/account-event";
import { demoFill, lotsFor, type TradedMarket } from "@/prisma/seed/demo/records/demo-fill";

/** Somebody who opens and closes one position after the other. */
export interface JudgementPlan {
  style: "judgement";
  /** Equal seeds give equal trades. */
  seed: string;
  /** How often the direction is right: 0.5 is chance. The candles to come decide what right means. */
  hitRate: number;
  /** Candles between two positions and candles a position is held: least and most. */
  restBars: readonly [number, number];
  holdBars: readonly [number, number];
  /** Money in a position as a share of the deposit. */
  stake: number;
}

/** Every position is opened in two fills and closed in two; nothing is open after the last candle. */
export function tradeByJudgement(
  plan: JudgementPlan,
  markets: readonly TradedMarket[],
  deposit: number,
): FillFact[] {
  const random = seededRandom(plan.seed);
  const between = ([least, most]: readonly [number, number]) =>
    least + Math.floor(random() * (most - least + 1));
  const fills: FillFact[] = [];
  const lastBar = Math.min(...markets.map(({ bars }) => bars.time.length)) - 2;
  for (let bar = between(plan.restBars); bar < lastBar; bar += between(plan.restBars)) {
    const market = markets[Math.floor(random() * markets.length)];
    if (market === undefined) break;
    const end = Math.min(bar + between(plan.holdBars), lastBar);
    const rises = (market.bars.open[end] ?? 0) >= (market.bars.open[bar] ?? 0);
    const side = rises === random() < plan.hitRate ? "buy" : "sell";
    const back = side === "buy" ? "sell" : "buy";
    const lots = Math.max(2, lotsFor(market, bar, deposit * plan.stake));
    const parts = [Math.ceil(lots / 2), Math.floor(lots / 2)];
    for (const [at, turn] of [
      [bar, side],
      [end, back],
    ] as const) {
      const first = Math.floor(random() * 60);
      for (const [n, part] of parts.entries()) {
        const second = first + n;
        fills.push(demoFill(`fill-${fills.length + 1}`, { market, bar: at, side: turn, lots: part, second }));
      }
    }
    bar = end;
  }
  return fills;
}
