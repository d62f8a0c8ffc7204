import { z } from "zod";
import type { FlowFact } from "@/lib/trading/account-event";
import { isZero, sum } from "@/lib/trading/importers/read-decimal";
import { Count, Id, Millis, Name, Positive, Signed } from "@/lib/trading/service/exchanges/answer-shapes";
import type { AskExchange } from "@/lib/trading/service/exchanges/ask-exchange";
import { planBinancePass, scanTrades, symbolTrades } from "@/lib/trading/service/exchanges/binance-trades";
import { inspectKey } from "@/lib/trading/service/exchanges/inspect-key";
import {
  type ExchangeReader,
  type ReadStream,
  readStreams,
  windowStream,
} from "@/lib/trading/service/exchanges/reader";

const DAY_MS = 86_400_000;
const FLOWS_A_PAGE = 1_000;
/** Binance began then, and answers for ninety days at a time. A withdrawal is told when it has ended, by when it began. */
const FLOW_RULES = { startMs: Date.UTC(2017, 6, 1), widthMs: 90 * DAY_MS - 1, overlapMs: 30 * DAY_MS };
const CREDITED = new Set([1, 6]);
const WITHDRAWN = 6;

/** The spot wallet. Binance has no list of all trades: each market is asked for its own. */
export function binanceReader(ask: AskExchange): ExchangeReader {
  return {
    inspectKey: () => inspectKey("binance", ask),
    readPage: (cursor, nowMs) =>
      readStreams(cursor, nowMs, {
        plan: async (at) => await planBinancePass(ask, at, await readBalances(ask)),
        stream: (name) => streamOf(ask, name),
      }),
    readBalances: () => readBalances(ask),
  };
}

function streamOf(ask: AskExchange, name: string): ReadStream {
  switch (name) {
    case "deposits":
      return deposits(ask);
    case "withdrawals":
      return withdrawals(ask);
    case "scan":
      return scanTrades(ask);
    default:
      return symbolTrades(ask, name);
  }
}

const Deposits = z.array(
  z.object({ id: Id, amount: Positive, coin: Name, status: Count, insertTime: Millis }),
);

function deposits(ask: AskExchange): ReadStream {
  return windowStream("deposits", FLOW_RULES, async (window) => {
    const rows = await ask("sapiGetCapitalDepositHisrec", queryOf(window), Deposits);
    const events = rows
      .filter(({ status }) => CREDITED.has(status))
      .map(({ id, amount, coin, insertTime }): FlowFact => {
        return {
          kind: "deposit",
          externalId: `deposit:${id}`,
          amount,
          currency: coin,
          executedAtMs: insertTime,
        };
      });
    return { events, nextPage: nextPage(window.page, rows.length) };
  });
}

const Withdrawals = z.array(
  z.object({
    id: Id,
    amount: Positive,
    transactionFee: Signed,
    coin: Name,
    status: Count,
    applyTime: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  }),
);

function withdrawals(ask: AskExchange): ReadStream {
  return windowStream("withdrawals", FLOW_RULES, async (window) => {
    const rows = await ask("sapiGetCapitalWithdrawHistory", queryOf(window), Withdrawals);
    const events = rows
      .filter(({ status }) => status === WITHDRAWN)
      .flatMap(({ id, amount, transactionFee, coin, applyTime }): FlowFact[] => {
        const place = { currency: coin, executedAtMs: Date.parse(`${applyTime.replace(" ", "T")}Z`) };
        const externalId = `withdrawal:${id}`;
        const out: FlowFact = { kind: "withdrawal", externalId, amount, ...place };
        const cost: FlowFact = {
          kind: "fee",
          externalId: `${externalId}:fee`,
          amount: transactionFee,
          ...place,
        };
        return isZero(transactionFee) ? [out] : [out, cost];
      });
    return { events, nextPage: nextPage(window.page, rows.length) };
  });
}

function queryOf({ fromMs, toMs, page }: { fromMs: number; toMs: number; page: string | null }): object {
  return { startTime: fromMs, endTime: toMs, offset: Number(page ?? 0), limit: FLOWS_A_PAGE };
}

function nextPage(page: string | null, rows: number): string | null {
  return rows < FLOWS_A_PAGE ? null : String(Number(page ?? 0) + rows);
}

const Account = z.object({
  balances: z.array(z.object({ asset: Name, free: Signed, locked: Signed })),
});

async function readBalances(ask: AskExchange): Promise<ReadonlyMap<string, string>> {
  const { balances } = await ask("privateGetAccount", { omitZeroBalances: true }, Account);
  return new Map(balances.map(({ asset, free, locked }) => [asset, sum(free, locked)]));
}
