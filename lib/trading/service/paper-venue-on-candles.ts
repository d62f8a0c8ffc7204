import { readBars } from "@/lib/market-data/data/read-bars";
import { readMarket } from "@/lib/market-data/data/read-market";
import { INTERVAL_MS } from "@/lib/market-data/intervals";
import { PAPER_MIN_NOTIONAL, paperFills, paperLiveFrom, paperStep } from "@/lib/trading/paper-venue";
import type { Venue } from "@/lib/trading/venue";

/** The simulated venue on the stored candles: an order is filled by bars that began after it and have ended. */
export const paperVenue: Venue = {
  async market(symbol, nowMs) {
    const market = await readMarket(symbol, nowMs);
    if (market === null) return null;
    const { quote, price } = market;
    return { quote, price, step: paperStep(price), minNotional: PAPER_MIN_NOTIONAL };
  },
  liveFrom: paperLiveFrom,
  async news(symbol, { sinceMs, nowMs }) {
    const market = await readMarket(symbol, nowMs);
    const stepMs = market === null ? 0 : INTERVAL_MS[market.interval];
    const to = nowMs - stepMs + 1;
    if (market === null || sinceMs >= to) return ({ workedToMs }) => ({ fills: [], workedToMs });
    const { bars } = await readBars({ symbol, interval: market.interval, from: sinceMs, to });
    return (order) => paperFills(order, { bars, stepMs });
  },
};
