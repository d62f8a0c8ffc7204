import { z } from "zod";
import type { Json } from "@/lib/canonical-json";
import type { FillFact } from "@/lib/trading/account-event";
import { isZero } from "@/lib/trading/importers/read-decimal";
import { Count, Millis, Name, Positive, Signed } from "@/lib/trading/service/exchanges/answer-shapes";
import type { AskExchange } from "@/lib/trading/service/exchanges/ask-exchange";
import { type Market, type MarketsById, readMarkets } from "@/lib/trading/service/exchanges/markets";
import type { PassPlan, ReadStream } from "@/lib/trading/service/exchanges/reader";

const TRADES_A_PAGE = 1_000;
/** Markets that are asked for one page of a scan. */
const SCANNED_A_PAGE = 20;
const OVERLAP_MS = 3_600_000;

type Places = Readonly<Record<string, Json>>;
const Held = z.record(z.string(), z.string());
const Scan = z.object({ after: z.string(), rounds: z.number().int() });
const Place = z.object({ fromId: z.number().int() });

/**
 * What a pass reads: flows, the markets in which something was traded – the balance of the base has changed, or the
 * quote's where there were trades before – and a piece of all others, which together are all of them in the first pass.
 */
export async function planBinancePass(
  ask: AskExchange,
  at: Places,
  balances: ReadonlyMap<string, string>,
): Promise<PassPlan> {
  const markets = await readMarkets("binance", ask);
  const before = Held.parse(at.balances ?? {});
  const now = Object.fromEntries(balances);
  const moved = new Set(
    [...Object.keys(before), ...Object.keys(now)].filter((asset) => before[asset] !== now[asset]),
  );
  const isScanned = Scan.safeParse(at.scan).data?.rounds ?? 0;
  const traded = markets.all
    .filter(({ id, base, quote }) => moved.has(base) || (moved.has(quote) && placeName(id) in at))
    .map(({ id }) => placeName(id));
  const changed = isScanned > 0 ? traded : [];
  return { streams: ["deposits", "withdrawals", ...changed, "scan"], at: { balances: now } };
}

/** The trades of one market, named as `placeName` does. */
export function symbolTrades(ask: AskExchange, name: string): ReadStream {
  return async (at) => {
    const markets = await readMarkets("binance", ask);
    const { events, place, isDone } = await readTrades(ask, markets.of(name.slice("trades:".length)), at);
    return { events, at: place === null ? {} : { [name]: place }, isDone };
  };
}

/** A piece of all markets, in the order of their names; the first time round all of them. */
export function scanTrades(ask: AskExchange): ReadStream {
  return async (at) => {
    const markets = await readMarkets("binance", ask);
    const { after, rounds } = Scan.parse(at.scan ?? { after: "", rounds: 0 });
    const piece = pieceAfter(markets, after);
    const events: FillFact[] = [];
    const places: Record<string, Json> = {};
    let last = after;
    for (const market of piece) {
      const page = await readTrades(ask, market, at);
      events.push(...page.events);
      if (page.place !== null) places[placeName(market.id)] = page.place;
      // A market with another page stays the next.
      if (!page.isDone) return { events, at: { ...places, scan: { after: last, rounds } }, isDone: false };
      last = market.id;
    }
    const isRound = piece.length < SCANNED_A_PAGE;
    const scan = isRound ? { after: "", rounds: rounds + 1 } : { after: last, rounds };
    return { events, at: { ...places, scan }, isDone: isRound || rounds > 0 };
  };
}

function pieceAfter({ all }: MarketsById, after: string): readonly Market[] {
  return all
    .filter(({ id }) => id > after)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, SCANNED_A_PAGE);
}

function placeName(marketId: string): string {
  return `trades:${marketId}`;
}

const Trades = z.array(
  z.object({
    id: Count,
    price: Positive,
    qty: Positive,
    commission: Signed,
    commissionAsset: Name,
    time: Millis,
    isBuyer: z.boolean(),
  }),
);
type Trade = z.infer<typeof Trades>[number];

/** A page of a market's trades by their numbers; `place` is null where there never was one. */
async function readTrades(ask: AskExchange, market: Market, at: Places) {
  const known = Place.safeParse(at[placeName(market.id)]).data;
  const query = { symbol: market.id, fromId: known?.fromId ?? 0, limit: TRADES_A_PAGE };
  const trades = await ask("privateGetMyTrades", query, Trades);
  const last = trades.at(-1);
  const isDone = trades.length < TRADES_A_PAGE;
  const events = trades.map((trade) => fillOf(trade, market));
  if (last === undefined) return { events, place: known ?? null, isDone };
  // The next pass reads the last hour again: what Binance tells late lies there.
  const again = trades.find(({ time }) => time >= last.time - OVERLAP_MS) ?? last;
  return { events, place: { fromId: isDone ? again.id : last.id + 1 }, isDone };
}

function fillOf(
  { id, price, qty, commission, commissionAsset, time, isBuyer }: Trade,
  market: Market,
): FillFact {
  return {
    kind: "fill",
    externalId: `${market.id}:${id}`,
    symbol: `${market.base}/${market.quote}`,
    side: isBuyer ? "buy" : "sell",
    qty,
    price,
    fee: isZero(commission) ? null : { amount: commission, currency: commissionAsset },
    executedAtMs: time,
  };
}
