import { createHmac } from "node:crypto";
import {
  MARKETS,
  type StandInAccount,
  type StandInFailure,
} from "@/scripts/testing/stand-in-exchange/account";
import type { StandIn, StandInRequest } from "@/scripts/testing/stand-in-exchange/server";

/** Answers like Bybit: spot of the unified trading account. Its refusals come with status 200. */
export const bybit: StandIn = {
  host: "api.bybit.com",
  open: ({ path }) => {
    if (path === "/v5/market/time") return envelope({ timeSecond: String(Math.floor(Date.now() / 1_000)) });
    if (path !== "/v5/market/instruments-info") return undefined;
    const list = MARKETS.map(([baseCoin, quoteCoin]) => ({
      symbol: `${baseCoin}${quoteCoin}`,
      baseCoin,
      quoteCoin,
      status: "Trading",
    }));
    return envelope({ category: "spot", list });
  },
  keyOf: ({ headers }) => headers["x-bapi-api-key"],
  refuse: (account, { headers, search }) => {
    if (account === undefined || account.isRevoked) return problem(10_003, "API key is invalid.");
    const [at, wait] = [headers["x-bapi-timestamp"], headers["x-bapi-recv-window"]];
    const expected = createHmac("sha256", account.secret)
      .update(`${at}${account.apiKey}${wait}${search}`)
      .digest("hex");
    return headers["x-bapi-sign"] === expected ? null : problem(10_004, "error sign! origin_string");
  },
  answer: (account, request) => ANSWERS[request.path]?.(account, request.query),
};

function problem(retCode: number, retMsg: string): StandInFailure {
  return {
    status: 200,
    body: JSON.stringify({ retCode, retMsg, result: {}, retExtInfo: {}, time: Date.now() }),
  };
}

function envelope(result: object): object {
  return { retCode: 0, retMsg: "OK", result, retExtInfo: {}, time: Date.now() };
}

type Answer = (account: StandInAccount, query: StandInRequest["query"]) => unknown;

const ANSWERS: Readonly<Record<string, Answer>> = {
  "/v5/user/query-api": ({ number, excess, missing, apiKey }) =>
    envelope({
      id: "13770661",
      note: "readonly api",
      apiKey,
      readOnly: excess.length > 0 ? 0 : 1,
      secret: "",
      permissions: {
        ContractTrade: ["Order", "Position"],
        Spot: missing.length > 0 ? [] : ["SpotTrade"],
        Wallet: [],
        Options: [],
        Earn: [],
      },
      userID: Number(number),
      uta: 1,
    }),
  "/v5/execution/list": ({ trades }, query) =>
    envelope(
      pageOf(query, trades, ({ id, base, quote, side, qty, price, fee, feeCurrency, timeMs }) => ({
        symbol: `${base}${quote}`,
        side: side === "buy" ? "Buy" : "Sell",
        execFee: fee,
        feeCurrency,
        execId: String(2_100_000_000 + id),
        execPrice: price,
        execQty: qty,
        execType: "Trade",
        execTime: String(timeMs),
        isMaker: false,
      })),
    ),
  "/v5/account/transaction-log": ({ flows }, query) => {
    const kind = query.get("type") === "TRANSFER_IN" ? "deposit" : "withdrawal";
    const meant = flows.filter((flow) => flow.kind === kind);
    const page = pageOf(query, meant, ({ id, asset, amount, timeMs }) => ({
      id: `${id}_${asset}`,
      symbol: "",
      category: "",
      side: "None",
      transactionTime: String(timeMs),
      type: query.get("type"),
      currency: asset,
      fee: "0",
      cashFlow: kind === "deposit" ? amount : `-${amount}`,
      change: kind === "deposit" ? amount : `-${amount}`,
    }));
    return envelope(page);
  },
  "/v5/account/wallet-balance": ({ balances }) =>
    envelope({
      list: [
        {
          accountType: "UNIFIED",
          coin: Object.entries(balances).map(([coin, walletBalance]) => ({ coin, walletBalance })),
        },
      ],
    }),
};

/** The newest first, in windows of seven days at most, from a cursor on. */
function pageOf<Row extends { timeMs: number }>(
  query: StandInRequest["query"],
  rows: readonly Row[],
  written: (row: Row) => object,
): object {
  const [start, end] = [Number(query.get("startTime")), Number(query.get("endTime"))];
  if (end - start > 7 * 86_400_000) return { list: [], nextPageCursor: "" };
  const found = rows
    .filter(({ timeMs }) => timeMs >= start && timeMs <= end)
    .toSorted((a, b) => b.timeMs - a.timeMs);
  const from = Number(query.get("cursor")?.split(":")[1] ?? 0);
  const next = from + Number(query.get("limit"));
  return {
    list: found.slice(from, next).map(written),
    nextPageCursor: next < found.length ? `page:${next}` : "",
  };
}
