import { readBars } from "@/lib/market-data/data/read-bars";
import { addDays } from "@/lib/time";
import type { EventFact } from "@/lib/trading/account-event";
import type { TradedMarket } from "@/prisma/seed/demo/records/demo-fill";
import type { DemoRecord } from "@/prisma/seed/demo/records/demo-records";
import { tradeByGrid } from "@/prisma/seed/demo/records/trade-by-grid";
import { tradeByJudgement } from "@/prisma/seed/demo/records/trade-by-judgement";
import { MARKETS } from "@/prisma/seed/markets";

/** Digits of quantities: a lot is worth some dollars or cents. */
const LOT_DIGITS: Readonly<Record<string, number>> = {
  "TST-BTC": 4,
  "TST-ETH": 3,
  "TST-ALT": 0,
  "TST-IDX": 3,
  "TST-TECH": 2,
  "TST-GOLD": 3,
};

/** The deposit and every fill of a demo record, oldest first; the same on every machine. */
export async function recordEvents(record: DemoRecord): Promise<EventFact[]> {
  const { plan, deposit } = record;
  const markets = await Promise.all(record.markets.map((symbol) => readMarket(symbol, record)));
  const [market] = markets;
  if (market === undefined) throw new Error(`${record.person} trades on no market`);
  const fills =
    plan.style === "grid" ? tradeByGrid(plan, market, deposit) : tradeByJudgement(plan, markets, deposit);
  const money: EventFact = {
    kind: "deposit",
    externalId: "deposit-1",
    amount: deposit.toFixed(2),
    currency: "USD",
    executedAtMs: Date.parse(record.from),
  };
  return [money, ...fills];
}

async function readMarket(symbol: string, { from, to }: DemoRecord): Promise<TradedMarket> {
  const known = MARKETS.find(({ code }) => code === symbol);
  const lotDigits = LOT_DIGITS[symbol];
  if (known === undefined || lotDigits === undefined) throw new Error(`no demo market "${symbol}"`);
  const range = { from: Date.parse(from), to: addDays(new Date(to), 1).getTime() };
  const { bars } = await readBars({ symbol, interval: "1h", ...range });
  return { symbol, digits: known.market.digits, lotDigits, bars };
}
