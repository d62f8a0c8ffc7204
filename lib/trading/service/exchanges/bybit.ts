import { z } from "zod";
import type { FillFact, FlowFact } from "@/lib/trading/account-event";
import { isZero, magnitude } from "@/lib/trading/importers/read-decimal";
import { Id, Millis, Name, Positive, Signed } from "@/lib/trading/service/exchanges/answer-shapes";
import type { AskExchange } from "@/lib/trading/service/exchanges/ask-exchange";
import { inspectKey } from "@/lib/trading/service/exchanges/inspect-key";
import { type MarketsById, readMarkets } from "@/lib/trading/service/exchanges/markets";
import {
  type ExchangeReader,
  type ReadStream,
  readStreams,
  windowStream,
} from "@/lib/trading/service/exchanges/reader";

const DAY_MS = 86_400_000;
/** Bybit keeps two years, answers for seven days at a time, and refuses what is older by a second. */
const KEPT_MS = 730 * DAY_MS - 3_600_000;
const WIDTH_MS = 7 * DAY_MS - 1;
const TRADES_OVERLAP_MS = 3_600_000;
const FLOWS_OVERLAP_MS = DAY_MS;
const TRADES_A_PAGE = 100;
const FLOWS_A_PAGE = 50;

/** Spot of the unified trading account; what goes between it and the funding account is money in and out. */
export function bybitReader(ask: AskExchange): ExchangeReader {
  return {
    inspectKey: () => inspectKey("bybit", ask),
    readPage: (cursor, nowMs) =>
      readStreams(cursor, nowMs, {
        plan: async () => ({ streams: ["TRANSFER_IN", "TRANSFER_OUT", "trades"], at: {} }),
        stream: (name) => (name === "trades" ? trades(ask, nowMs) : transfers(ask, name, nowMs)),
      }),
    readBalances: () => readBalances(ask),
  };
}

const Executions = z.object({
  result: z.object({
    nextPageCursor: z.string().nullish(),
    list: z.array(
      z.object({
        symbol: Name,
        side: z.enum(["Buy", "Sell"]),
        execId: Id,
        execPrice: Positive,
        execQty: Positive,
        execFee: z.union([Signed, z.literal("")]),
        feeCurrency: z.string().nullish(),
        execTime: Millis,
        execType: z.string(),
      }),
    ),
  }),
});
type Execution = z.infer<typeof Executions>["result"]["list"][number];

function trades(ask: AskExchange, nowMs: number): ReadStream {
  const rules = { startMs: nowMs - KEPT_MS, widthMs: WIDTH_MS, overlapMs: TRADES_OVERLAP_MS };
  return windowStream("trades", rules, async ({ fromMs, toMs, page }) => {
    const markets = await readMarkets("bybit", ask);
    const query = { category: "spot", startTime: fromMs, endTime: toMs, limit: TRADES_A_PAGE };
    const { result } = await ask("privateGetV5ExecutionList", withCursor(query, page), Executions);
    const events = result.list
      .filter(({ execType }) => execType === "Trade")
      .map((execution) => fillOf(execution, markets));
    return { events, nextPage: result.nextPageCursor || null };
  });
}

/** Without a currency of its own the fee is taken from what was received. */
function fillOf(execution: Execution, markets: MarketsById): FillFact {
  const { base, quote } = markets.of(execution.symbol);
  const { side, execFee, feeCurrency, execId, execPrice, execQty, execTime } = execution;
  const fee = { amount: execFee || "0", currency: feeCurrency || (side === "Buy" ? base : quote) };
  return {
    kind: "fill",
    externalId: execId,
    symbol: `${base}/${quote}`,
    side: side === "Buy" ? "buy" : "sell",
    qty: execQty,
    price: execPrice,
    fee: isZero(fee.amount) ? null : fee,
    executedAtMs: execTime,
  };
}

const Log = z.object({
  result: z.object({
    nextPageCursor: z.string().nullish(),
    list: z.array(z.object({ id: Id, currency: Name, change: Signed, transactionTime: Millis })),
  }),
});

function transfers(ask: AskExchange, type: string, nowMs: number): ReadStream {
  const rules = { startMs: nowMs - KEPT_MS, widthMs: WIDTH_MS, overlapMs: FLOWS_OVERLAP_MS };
  return windowStream(type, rules, async ({ fromMs, toMs, page }) => {
    const query = { accountType: "UNIFIED", type, startTime: fromMs, endTime: toMs, limit: FLOWS_A_PAGE };
    const { result } = await ask("privateGetV5AccountTransactionLog", withCursor(query, page), Log);
    const events = result.list.flatMap(({ id, currency, change, transactionTime }): FlowFact[] => {
      if (isZero(change)) return [];
      const kind = change.startsWith("-") ? "withdrawal" : "deposit";
      const amount = magnitude(change);
      return [{ kind, externalId: `transfer:${id}`, amount, currency, executedAtMs: transactionTime }];
    });
    return { events, nextPage: result.nextPageCursor || null };
  });
}

function withCursor(query: object, page: string | null): object {
  return page === null ? query : { ...query, cursor: decodeURIComponent(page) };
}

const Wallet = z.object({
  result: z.object({
    list: z.array(z.object({ coin: z.array(z.object({ coin: Name, walletBalance: Signed })) })),
  }),
});

async function readBalances(ask: AskExchange): Promise<ReadonlyMap<string, string>> {
  const { result } = await ask("privateGetV5AccountWalletBalance", { accountType: "UNIFIED" }, Wallet);
  const coins = result.list.flatMap(({ coin }) => coin);
  return new Map(coins.map(({ coin, walletBalance }) => [coin, walletBalance]));
}
