import { createHmac } from "node:crypto";
import {
  MARKETS,
  type StandInAccount,
  type StandInFailure,
} from "@/scripts/testing/stand-in-exchange/account";
import type { StandIn, StandInRequest } from "@/scripts/testing/stand-in-exchange/server";

const DEPOSITED = 1;
const WITHDRAWN = 6;

/** Answers like Binance: the spot wallet of api.binance.com. */
export const binance: StandIn = {
  host: "api.binance.com",
  open: ({ path }) => {
    if (path === "/api/v3/time") return { serverTime: Date.now() };
    if (path !== "/api/v3/exchangeInfo") return undefined;
    return {
      symbols: MARKETS.map(([baseAsset, quoteAsset]) => ({
        symbol: `${baseAsset}${quoteAsset}`,
        status: "TRADING",
        baseAsset,
        quoteAsset,
      })),
    };
  },
  keyOf: ({ headers }) => headers["x-mbx-apikey"],
  refuse: (account, request) => {
    if (account === undefined || account.isRevoked)
      return problem(400, -2015, "Invalid API-key, IP, or permissions for action.");
    const [signed = "", signature] = request.search.split("&signature=");
    const expected = createHmac("sha256", account.secret).update(signed).digest("hex");
    return signature === expected ? null : problem(400, -1022, "Signature for this request is not valid.");
  },
  answer: (account, request) => ANSWERS[request.path]?.(account, request.query),
};

function problem(status: number, code: number, msg: string): StandInFailure {
  return { status, body: JSON.stringify({ code, msg }) };
}

type Answer = (account: StandInAccount, query: StandInRequest["query"]) => unknown;

const ANSWERS: Readonly<Record<string, Answer>> = {
  "/sapi/v1/account/apiRestrictions": ({ excess, missing }) => ({
    ipRestrict: false,
    createTime: 1_698_645_219_000,
    enableReading: !missing.includes("enableReading"),
    enableWithdrawals: false,
    enableInternalTransfer: false,
    enableMargin: false,
    enableFutures: false,
    permitsUniversalTransfer: false,
    enableVanillaOptions: false,
    enableFixApiTrade: false,
    enableFixReadOnly: true,
    enableSpotAndMarginTrading: false,
    enablePortfolioMarginTrading: false,
    ...Object.fromEntries(excess.map((name) => [name, true])),
  }),
  "/api/v3/account": ({ number, balances }) => ({
    uid: Number(number),
    accountType: "SPOT",
    balances: Object.entries(balances).map(([asset, free]) => ({ asset, free, locked: "0.00000000" })),
  }),
  "/api/v3/myTrades": ({ trades }, query) =>
    trades
      .filter(({ base, quote }) => `${base}${quote}` === query.get("symbol"))
      .filter(({ id }) => id >= Number(query.get("fromId")))
      .toSorted((a, b) => a.id - b.id)
      .slice(0, Number(query.get("limit")))
      .map(({ id, base, quote, side, qty, price, fee, feeCurrency, timeMs }) => ({
        symbol: `${base}${quote}`,
        id,
        orderId: 100_234 + id,
        orderListId: -1,
        price,
        qty,
        quoteQty: "0",
        commission: fee,
        commissionAsset: feeCurrency,
        time: timeMs,
        isBuyer: side === "buy",
        isMaker: false,
        isBestMatch: true,
      })),
  "/sapi/v1/capital/deposit/hisrec": ({ flows }, query) =>
    between(flows, query)
      .filter(({ kind }) => kind === "deposit")
      .map(({ id, asset, amount, timeMs }) => ({
        id: String(id),
        amount,
        coin: asset,
        network: asset,
        status: DEPOSITED,
        txId: `tx${id}`,
        insertTime: timeMs,
        transferType: 0,
      })),
  "/sapi/v1/capital/withdraw/history": ({ flows }, query) =>
    between(flows, query)
      .filter(({ kind }) => kind === "withdrawal")
      .map(({ id, asset, amount, timeMs }) => ({
        id: String(id),
        amount,
        transactionFee: "0.001",
        coin: asset,
        status: WITHDRAWN,
        txId: `tx${id}`,
        applyTime: new Date(timeMs).toISOString().slice(0, 19).replace("T", " "),
        network: asset,
        transferType: 0,
      })),
};

function between(flows: StandInAccount["flows"], query: StandInRequest["query"]) {
  const [start, end] = [Number(query.get("startTime")), Number(query.get("endTime"))];
  const [offset, limit] = [Number(query.get("offset")), Number(query.get("limit"))];
  return flows.filter(({ timeMs }) => timeMs >= start && timeMs <= end).slice(offset, offset + limit);
}
