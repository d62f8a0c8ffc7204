import { z } from "zod";
import { singleton } from "@/lib/singleton";
import { ExchangeFailure } from "@/lib/trading/exchange-problem";
import { Name } from "@/lib/trading/service/exchanges/answer-shapes";
import type { AskExchange } from "@/lib/trading/service/exchanges/ask-exchange";

const KEPT_MS = 3_600_000;

export interface Market {
  id: string;
  base: string;
  quote: string;
}

/** The spot markets of an exchange, which glues two assets into a name. */
export class MarketsById {
  readonly all: readonly Market[];
  readonly #byId: ReadonlyMap<string, Market>;

  constructor(all: readonly Market[]) {
    this.all = all;
    this.#byId = new Map(all.map((market) => [market.id, market]));
  }

  /** @throws ExchangeFailure for a name that is none. */
  of(id: string): Market {
    const found = this.#byId.get(id);
    if (found === undefined) throw new ExchangeFailure("unreadable", `there is no market ${id}`);
    return found;
  }
}

const BinanceMarkets = z
  .object({ symbols: z.array(z.object({ symbol: Name, baseAsset: Name, quoteAsset: Name })) })
  .transform(({ symbols }) =>
    symbols.map(({ symbol, baseAsset, quoteAsset }) => ({ id: symbol, base: baseAsset, quote: quoteAsset })),
  );

const BybitMarkets = z
  .object({
    result: z.object({ list: z.array(z.object({ symbol: Name, baseCoin: Name, quoteCoin: Name })) }),
  })
  .transform(({ result }) =>
    result.list.map(({ symbol, baseCoin, quoteCoin }) => ({ id: symbol, base: baseCoin, quote: quoteCoin })),
  );

const LISTS = {
  binance: (ask: AskExchange) => ask("publicGetExchangeInfo", { showPermissionSets: false }, BinanceMarkets),
  bybit: (ask: AskExchange) => ask("publicGetV5MarketInstrumentsInfo", { category: "spot" }, BybitMarkets),
} as const;

/** The markets of an exchange, asked once an hour: the list is long and changes seldom. */
export async function readMarkets(exchange: keyof typeof LISTS, ask: AskExchange): Promise<MarketsById> {
  const kept = singleton("exchange-markets", () => new Map<string, { markets: MarketsById; atMs: number }>());
  const known = kept.get(exchange);
  if (known !== undefined && Date.now() - known.atMs < KEPT_MS) return known.markets;
  const markets = new MarketsById(await LISTS[exchange](ask));
  kept.set(exchange, { markets, atMs: Date.now() });
  return markets;
}
