import { createHash, createHmac } from "node:crypto";
import type { StandInAccount, StandInFailure } from "@/scripts/testing/stand-in-exchange/account";
import type { StandIn, StandInRequest } from "@/scripts/testing/stand-in-exchange/server";

const PAGE = 50;
const OWN_NAMES: Readonly<Record<string, string>> = { BTC: "XXBT", ETH: "XETH", USD: "ZUSD" };
const NEEDED = ["query-funds", "query-closed-trades", "query-ledger"];

/** Answers like Kraken: spot. Its refusals come with status 200; it has names of its own for old assets. */
export const kraken: StandIn = {
  host: "api.kraken.com",
  open: () => undefined,
  keyOf: ({ headers }) => headers["api-key"],
  refuse: (account, { headers, path, body }) => {
    if (account === undefined || account.isRevoked) return problem("EAPI:Invalid key");
    const nonce = new URLSearchParams(body).get("nonce") ?? "";
    const digest = createHash("sha256").update(`${nonce}${body}`).digest();
    const expected = createHmac("sha512", Buffer.from(account.secret, "base64"))
      .update(path)
      .update(digest)
      .digest("base64");
    return headers["api-sign"] === expected ? null : problem("EAPI:Invalid signature");
  },
  answer: (account, { path, body }) => {
    const answer = ANSWERS[path.split("/").at(-1) ?? ""];
    return answer && { error: [], result: answer(account, new URLSearchParams(body)) };
  },
};

function problem(error: string): StandInFailure {
  return { status: 200, body: JSON.stringify({ error: [error] }) };
}

type Answer = (account: StandInAccount, query: StandInRequest["query"]) => unknown;

const ANSWERS: Readonly<Record<string, Answer>> = {
  GetApiKeyInfo: ({ apiKey, number, excess, missing }) => ({
    apiKeyName: "touchstone",
    apiKey,
    nonce: "1772627060997",
    permissions: [...NEEDED.filter((name) => !missing.includes(name)), ...excess],
    iban: `AA88 ${number}`,
    validUntil: "0",
    ipAllowlist: [],
  }),
  BalanceEx: ({ balances }) =>
    Object.fromEntries(
      Object.entries(balances).map(([asset, balance]) => [
        OWN_NAMES[asset] ?? asset,
        { balance, hold_trade: "0.00" },
      ]),
    ),
  TradesHistory: ({ trades }, query) => {
    const { page, count } = pageOf(trades, query);
    const rows = page.map(({ id, base, quote, side, qty, price, fee, timeMs }) => [
      `T${String(id).padStart(5, "0")}-AAAAA-AAAAAA`,
      {
        ordertxid: `O${id}`,
        pair: `${OWN_NAMES[base] ?? base}${OWN_NAMES[quote] ?? quote}`,
        time: timeMs / 1_000,
        type: side,
        ordertype: "limit",
        price,
        cost: "0",
        fee,
        vol: qty,
        margin: "0.00000",
        misc: "",
      },
    ]);
    return { trades: Object.fromEntries(rows), count };
  },
  Ledgers: ({ flows }, query) => {
    const { page, count } = pageOf(flows, query);
    const rows = page.map(({ id, kind, asset, amount, timeMs }) => [
      `L${String(id).padStart(5, "0")}-AAAAA-AAAAAA`,
      {
        refid: `R${id}`,
        time: timeMs / 1_000,
        type: kind,
        subtype: "",
        aclass: "currency",
        asset: OWN_NAMES[asset] ?? asset,
        amount: kind === "deposit" ? amount : `-${amount}`,
        fee: "0.0000",
        balance: "0",
      },
    ]);
    return { ledger: Object.fromEntries(rows), count };
  },
};

/** The newest first, fifty at a time; the start is outside, the end inside. */
function pageOf<Row extends { timeMs: number }>(rows: readonly Row[], query: StandInRequest["query"]) {
  const [start, end] = [Number(query.get("start")), Number(query.get("end"))];
  const found = rows
    .filter(({ timeMs }) => timeMs / 1_000 > start && timeMs / 1_000 <= end)
    .toSorted((a, b) => b.timeMs - a.timeMs);
  const from = Number(query.get("ofs"));
  return { page: found.slice(from, from + PAGE), count: found.length };
}
