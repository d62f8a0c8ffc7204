import { z } from "zod";
import type { EventFact, FillFact } from "@/lib/trading/account-event";
import { ExchangeFailure } from "@/lib/trading/exchange-problem";
import { IgnoredLine, RefusedLine } from "@/lib/trading/importers/importer";
import { krakenLedgerFacts } from "@/lib/trading/importers/kraken";
import { krakenAsset, krakenPair } from "@/lib/trading/importers/kraken-assets";
import { sum } from "@/lib/trading/importers/read-decimal";
import { Count, Name, Positive, Seconds, Signed } from "@/lib/trading/service/exchanges/answer-shapes";
import type { AskExchange } from "@/lib/trading/service/exchanges/ask-exchange";
import { inspectKey } from "@/lib/trading/service/exchanges/inspect-key";
import {
  type ExchangeReader,
  type ReadStream,
  readStreams,
  windowStream,
} from "@/lib/trading/service/exchanges/reader";

const TRADES_OVERLAP_MS = 3_600_000;
const FLOWS_OVERLAP_MS = 86_400_000;
/** Kraken answers for any time at once, the newest first; pages are counted from the newest. */
const FROM_THE_BEGINNING = { startMs: 0, widthMs: Number.POSITIVE_INFINITY };

/** The spot wallet, rewards included. */
export function krakenReader(ask: AskExchange): ExchangeReader {
  return {
    inspectKey: () => inspectKey("kraken", ask),
    readPage: (cursor, nowMs) =>
      readStreams(cursor, nowMs, {
        plan: async () => ({ streams: ["ledgers", "trades"], at: {} }),
        stream: (name) => (name === "trades" ? trades(ask) : ledgers(ask)),
      }),
    readBalances: () => readBalances(ask),
  };
}

const Trades = z.object({
  result: z.object({
    count: Count,
    trades: z.record(
      Name,
      z.object({
        pair: Name,
        time: Seconds,
        type: z.enum(["buy", "sell"]),
        price: Positive,
        fee: Signed,
        vol: Positive,
      }),
    ),
  }),
});

function trades(ask: AskExchange): ReadStream {
  const rules = { ...FROM_THE_BEGINNING, overlapMs: TRADES_OVERLAP_MS };
  return windowStream("trades", rules, async (window) => {
    const { result } = await ask("privatePostTradesHistory", queryOf(window), Trades);
    const rows = Object.entries(result.trades);
    const events = rows.map(([id, { pair, time, type, price, fee, vol }]): FillFact => {
      const { base, quote } = readable(() => krakenPair(pair));
      return {
        kind: "fill",
        externalId: id,
        symbol: `${base}/${quote}`,
        side: type,
        qty: vol,
        price,
        fee: { amount: fee, currency: quote },
        executedAtMs: millisOf(time),
      };
    });
    return { events, nextPage: nextPage(window.page, rows.length, result.count) };
  });
}

const Ledgers = z.object({
  result: z.object({
    count: Count,
    ledger: z.record(
      Name,
      z.object({
        time: Seconds,
        type: z.string(),
        subtype: z.string().nullish(),
        asset: Name,
        amount: Signed,
        fee: Signed,
      }),
    ),
  }),
});
type LedgerLine = z.infer<typeof Ledgers>["result"]["ledger"][string];

function ledgers(ask: AskExchange): ReadStream {
  const rules = { ...FROM_THE_BEGINNING, overlapMs: FLOWS_OVERLAP_MS };
  return windowStream("ledgers", rules, async (window) => {
    const { result } = await ask("privatePostLedgers", queryOf(window), Ledgers);
    const rows = Object.entries(result.ledger);
    const events = rows.flatMap(([id, line]) => readable(() => ledgerFacts(id, line)));
    return { events, nextPage: nextPage(window.page, rows.length, result.count) };
  });
}

/** What a line tells: the same as in the export of the ledgers. */
function ledgerFacts(id: string, { time, type, subtype, asset, amount, fee }: LedgerLine): EventFact[] {
  const place = { currency: krakenAsset(asset), executedAtMs: millisOf(time) };
  try {
    const facts = krakenLedgerFacts({ type, subtype: subtype ?? "", id, amount, fee, place });
    return facts.map((fact) => ({ ...fact, externalId: fact.externalId ?? id }));
  } catch (error) {
    if (error instanceof IgnoredLine) return [];
    throw error;
  }
}

/** The start lies outside of what is answered, the end inside. */
function queryOf({ fromMs, toMs, page }: { fromMs: number; toMs: number; page: string | null }): object {
  return { start: Math.floor(fromMs / 1_000), end: Math.ceil(toMs / 1_000), ofs: Number(page ?? 0) };
}

function nextPage(page: string | null, rows: number, count: number): string | null {
  const next = Number(page ?? 0) + rows;
  return rows > 0 && next < count ? String(next) : null;
}

function millisOf(seconds: number): number {
  return Math.round(seconds * 1_000);
}

function readable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedLine) throw new ExchangeFailure("unreadable", error.message);
    throw error;
  }
}

const Balances = z.object({ result: z.record(Name, z.object({ balance: Signed })) });

async function readBalances(ask: AskExchange): Promise<ReadonlyMap<string, string>> {
  const { result } = await ask("privatePostBalanceEx", {}, Balances);
  const held = new Map<string, string>();
  for (const [code, { balance }] of Object.entries(result)) {
    const asset = krakenAsset(code);
    held.set(asset, sum(held.get(asset) ?? "0", balance));
  }
  return held;
}
