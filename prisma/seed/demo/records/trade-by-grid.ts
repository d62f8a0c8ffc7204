import { seededRandom } from "@/lib/indicators/proof/seeded-random";
import type { FillFact } from "@/lib/trading/account-event";
import { demoFill, lotsFor, type TradedMarket } from "@/prisma/seed/demo/records/demo-fill";

/** A bot that buys more the further the price falls, and sells all at a small gain over what it paid on average. */
export interface GridPlan {
  style: "grid";
  seed: string;
  /** Share of the deposit in the first buy, and what each next one is multiplied by. */
  stake: number;
  growth: number;
  /** It adds when the price is this share below its last buy, at most `layers` times in all. */
  step: number;
  layers: number;
  /** Gain over the average price at which it sells. */
  target: number;
}

/** Every decision is made and filled at a candle's opening; what is open is sold in the last candle. */
export function tradeByGrid(plan: GridPlan, market: TradedMarket, deposit: number): FillFact[] {
  const random = seededRandom(plan.seed);
  const fills: FillFact[] = [];
  const fill = (bar: number, side: FillFact["side"], lots: number) => {
    const second = Math.floor(random() * 60);
    fills.push(demoFill(`fill-${fills.length + 1}`, { market, bar, side, lots, second }));
  };
  let held = { lots: 0, paid: 0, layers: 0, lastPrice: 0 };
  const last = market.bars.time.length - 1;
  for (const [bar, price] of market.bars.open.entries()) {
    const isGain = held.lots > 0 && price >= (held.paid / held.lots) * (1 + plan.target);
    if (isGain || (bar === last && held.lots > 0)) {
      fill(bar, "sell", held.lots);
      held = { lots: 0, paid: 0, layers: 0, lastPrice: 0 };
    } else if (bar < last && held.layers < plan.layers && isBuy(plan, held, price)) {
      const lots = lotsFor(market, bar, deposit * plan.stake * plan.growth ** held.layers);
      fill(bar, "buy", lots);
      const { paid, layers } = held;
      held = { lots: held.lots + lots, paid: paid + lots * price, layers: layers + 1, lastPrice: price };
    }
  }
  return fills;
}

function isBuy(
  { step }: GridPlan,
  { layers, lastPrice }: { layers: number; lastPrice: number },
  price: number,
) {
  return layers === 0 || price <= lastPrice * (1 - step);
}
