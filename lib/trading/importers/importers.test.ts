import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importReader } from "@/lib/trading/importers/import-reader";
import type { ImportedFact, Importer, Outcome, ReadingOptions } from "@/lib/trading/importers/importer";
import { findImporter, IMPORTERS } from "@/lib/trading/importers/importers";
import { previewFile } from "@/lib/trading/importers/preview-file";

const LATEST_MS = Date.UTC(2026, 11, 31);
const ATHENS = { zone: "Europe/Athens" };
const NEW_YORK = { zone: "America/New_York" };

const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))));

function importerOf(id: string): Importer {
  const importer = findImporter(id);
  if (importer === undefined) throw new Error(`no importer ${id}`);
  return importer;
}

function outcomesOf(
  id: string,
  bytes: Uint8Array,
  options: ReadingOptions = {},
  step = bytes.length,
): Outcome[] {
  const reader = importReader(importerOf(id), { options, currency: "USD", latestMs: LATEST_MS });
  const outcomes: Outcome[] = [];
  for (let at = 0; at < bytes.length; at += step)
    outcomes.push(...reader.push(bytes.subarray(at, at + step)));
  return [...outcomes, ...reader.finish()];
}

/** A fact in one line. */
function told(fact: ImportedFact): string {
  const when = new Date(fact.executedAtMs).toISOString().replace(".000Z", "Z");
  const id = fact.externalId ?? "-";
  if (fact.kind !== "fill") return `${when} ${fact.kind} ${fact.amount} ${fact.currency} ${id}`;
  const fee = fact.fee === null ? "no fee" : `fee ${fact.fee.amount} ${fact.fee.currency}`;
  return `${when} ${fact.side} ${fact.qty} ${fact.symbol} @ ${fact.price} ${fee} ${id}`;
}

function shown(outcome: Outcome): string {
  if ("fact" in outcome) return told(outcome.fact);
  return "reason" in outcome ? `line ${outcome.line} REFUSED: ${outcome.reason}` : `(${outcome.ignored})`;
}

const FILES: [file: string, id: string, options: ReadingOptions, expected: string[]][] = [
  [
    "binance-spot.csv",
    "binance-spot",
    {},
    [
      "2026-01-03T10:00:00Z sell 10 SOLUSDT @ 160.00 fee 1.6 USDT -",
      "2026-01-02T09:31:07Z buy 0.0005 BTCUSDT @ 64120.00 fee 0.0000005 BTC -",
      "2026-01-02T09:31:07Z buy 0.0005 BTCUSDT @ 64120.00 fee 0.0000005 BTC -",
      "2025-12-31T23:59:59Z buy 500 1INCHUSDT @ 0.31 fee 0.0002 BNB -",
    ],
  ],
  [
    "binance-spot-old.csv",
    "binance-spot",
    {},
    ["2020-05-01T12:00:01Z buy 12.5 BNBBTC @ 0.0019 fee 0.0094 BNB -"],
  ],
  [
    "binance-futures.csv",
    "binance-futures",
    {},
    [
      "2026-02-01T08:00:00Z sell 0.010 BTCUSDT @ 61000.10 fee 0.24400040 USDT -",
      "2026-02-01T10:30:00Z buy 0.010 BTCUSDT @ 60000.00 fee -0.06000000 USDT -",
    ],
  ],
  [
    "binance-statement.csv",
    "binance-statement",
    {},
    [
      "2026-01-01T08:00:00Z deposit 2500.00000000 USDT -",
      '(operation "Buy")',
      "2026-01-20T18:45:12Z withdrawal 300.50000000 USDT -",
      "2026-01-21T00:00:00Z income 0.41000000 USDT -",
      '(operation "Simple Earn Flexible Subscription")',
      "2026-01-21T08:00:00Z income -0.12345678 USDT -",
      "2026-01-22T01:00:00Z income 0.01000000 SOL -",
      "2026-01-22T02:00:00Z deposit 12.5 XYZ -",
      '(operation "Transfer Between Main and Funding Wallet")',
    ],
  ],
  [
    "binance-futures-balances.csv",
    "binance-futures-balances",
    {},
    [
      "2026-02-01T07:00:00Z deposit 500.00000000 USDT 9100001:TRANSFER:",
      "2026-02-01T08:00:00Z income -0.06001000 USDT 9100002:FUNDING_FEE:BTCUSDT",
      "2026-02-01T08:00:00Z income 0.01000000 USDT 9100002:FUNDING_FEE:ETHUSDT",
      '(type "COMMISSION")',
      '(type "REALIZED_PNL")',
      "2026-02-02T00:00:00Z income 0.02000000 USDT 9100004:COMMISSION_REBATE:",
      "2026-02-02T00:00:01Z deposit 10.00000000 USDT 9100005:WELCOME_BONUS:",
    ],
  ],
  [
    "bybit-spot.csv",
    "bybit-spot",
    {},
    [
      "2026-01-16T14:35:00Z sell 5.36000000000000000000 ICPUSDT @ 9.32340000000000000000 fee 0.04997342400000000000 USDT 2200000000355489633",
      "2026-01-15T09:05:00Z buy 10.00000000000000000000 ICPUSDT @ 8.02030000000000000000 fee 0.01000000000000000000 ICP 2200000000351000000",
    ],
  ],
  [
    "bybit-derivatives.csv",
    "bybit-derivatives",
    {},
    [
      "2026-03-01T10:00:00Z buy 0.010 BTCUSDT @ 60000.5 fee 0.33000275 USDT 5f3e-0001",
      "2026-03-01T16:00:00Z income -0.06001 USDT -",
      "2026-03-02T11:00:00Z buy 100 BTCUSD @ 61000 fee -0.00000020 BTC 5f3e-0003",
    ],
  ],
  [
    "bybit-balances.csv",
    "bybit-balances",
    {},
    [
      "2026-03-01T09:00:00Z deposit 250 USDT -",
      '(type "TRADE")',
      "2026-03-01T16:00:00Z income -0.06001 USDT -",
      "2026-03-02T00:00:00Z income -0.001 USDT -",
      "2026-03-02T01:00:00Z deposit 5 USDT -",
    ],
  ],
  [
    "kraken-trades.csv",
    "kraken-trades",
    {},
    [
      "2026-01-19T19:43:31.679Z buy 0.00185000 BTC/EUR @ 54054.00000 fee 0.18000 EUR TDNN5P-YWGRO-YF32BH",
      "2026-01-19T19:43:31.679Z buy 0.00092500 BTC/EUR @ 54054.00000 fee 0.09000 EUR TDNN5P-YWGRO-YF32BI",
      "2026-01-20T08:00:00Z sell 100.00000000 ADA/USDT @ 0.512300 fee 0.13 USDT TAAAA1-AAAAA-AAAAAA",
      "2026-01-21T08:00:00Z sell 0.01000000 BTC/USD @ 60100.1 fee 1.56 USD TAAAA2-AAAAA-AAAAAA",
    ],
  ],
  [
    "kraken-ledgers.csv",
    "kraken-ledgers",
    {},
    [
      "(not finished: no txid)",
      "2026-01-01T09:05:00Z deposit 1000.0000 EUR LAAAA1-AAAAA-AAAAAA",
      '(type "trade")',
      "2026-02-01T10:00:00Z withdrawal 0.0010000000 BTC LAAAA3-AAAAA-AAAAAA",
      "2026-02-01T10:00:00Z fee 0.0000500000 BTC LAAAA3-AAAAA-AAAAAA:fee",
      "2026-02-02T10:00:00Z fee 0.0200 USD LAAAA4-AAAAA-AAAAAA:fee",
      "2026-02-03T10:00:00Z income 0.0500000000 DOT LAAAA5-AAAAA-AAAAAA",
      "2026-02-04T10:00:00Z income 0.0010000000 ETH LAAAA6-AAAAA-AAAAAA",
      "2026-02-04T10:00:00Z fee 0.0001000000 ETH LAAAA6-AAAAA-AAAAAA:fee",
      '(type "earn allocation")',
      "2026-02-05T10:00:00Z deposit 100.0000000000 FLR LAAAA8-AAAAA-AAAAAA",
      '(type "transfer spottofutures")',
    ],
  ],
  [
    "ibkr-activity.csv",
    "ibkr-activity",
    NEW_YORK,
    [
      "(an order, told by its executions below)",
      "2026-01-12T14:31:05Z buy 1000 AAPL @ 190.1250 fee 5.00 USD -",
      "2026-01-12T14:31:06Z buy 200 AAPL @ 190.1250 fee 1.05 USD -",
      '("ClosedLot" sums others up)',
      "2026-01-13T20:59:59Z sell 200 AAPL 20FEB26 200 C @ 1.35 fee 1.4 USD -",
      "2026-01-05T00:00:00Z deposit 50000 USD -",
      "2026-03-15T00:00:00Z withdrawal 1250.75 USD -",
      "(a total)",
      "2026-02-03T00:00:00Z fee 4.50 USD -",
      "(a total)",
      "2026-02-12T00:00:00Z income 250 USD -",
      "(a total)",
      "2026-02-12T00:00:00Z income -37.5 USD -",
      "2026-03-04T00:00:00Z income -3.21 EUR -",
      "2026-01-15T19:33:56Z sell 2200000 USD/CHF @ 0.96358 fee 1.93502 USD -",
    ],
  ],
  [
    "ibkr-flex.csv",
    "ibkr-flex",
    NEW_YORK,
    [
      "2026-01-12T14:31:05Z buy 50 ESH6 @ 6010.25 fee 2.25 USD 0000e0d5.0001",
      "(level ORDER)",
      "2026-01-13T15:15:00Z sell 10 MSFT @ 410.5 fee 1 USD 0000e0d5.0002",
    ],
  ],
  [
    "ibkr-flex-cash.csv",
    "ibkr-flex-cash",
    NEW_YORK,
    [
      "2026-01-05T00:00:00Z deposit 10000 EUR 31000001",
      "2026-02-03T17:00:00Z fee 4.5 USD 31000002",
      "2026-02-04T17:00:00Z income 12.5 USD 31000003",
      "2026-02-04T17:00:00Z income -1.88 USD 31000004",
      "2026-02-05T17:00:00Z income -7.31 USD 31000005",
      "2026-02-06T17:00:00Z income 0.5 USD 31000006",
      "2026-02-07T17:00:00Z income 1.2 USD 31000007",
    ],
  ],
  [
    "metatrader4.html",
    "metatrader4",
    ATHENS,
    [
      "2026-01-05T06:00:00Z deposit 10000.00 USD 50000001",
      "2026-01-06T08:15:30Z buy 50000.00 EURUSD.m @ 1.08500 fee 3.50 USD 50000002:open",
      "2026-01-07T14:00:00Z sell 50000.00 EURUSD.m @ 1.09000 fee 1.20 USD 50000002:close",
      "2026-01-08T07:00:00Z sell 10.00 XAUUSD @ 2650.10 no fee 50000003:open",
      "2026-01-08T10:00:00Z buy 10.00 XAUUSD @ 2640.10 fee -0.35 USD 50000003:close",
      '(type "buy limit")',
      "2026-01-30T06:00:00Z withdrawal 500.00 USD 50000005",
      "2026-01-31T06:00:00Z deposit 100.00 USD 50000007",
      "2026-03-30T07:00:00Z sell 100000.00 USDJPY @ 150.250 fee 7.00 USD 50000006:open",
    ],
  ],
  [
    "metatrader4.csv",
    "metatrader4",
    { ...ATHENS, contractSizes: { US30: "1" } },
    [
      "2026-01-06T08:15:30Z buy 0.50 US30 @ 38000.5 no fee 50000002:open",
      "2026-01-07T14:00:00Z sell 0.50 US30 @ 38100.5 no fee 50000002:close",
    ],
  ],
  [
    "metatrader5.html",
    "metatrader5",
    ATHENS,
    [
      "2026-01-05T06:00:00Z deposit 10000.00 USD 600001",
      "2026-01-06T08:15:30Z buy 50000.0 EURUSD @ 1.08500 fee 1.75 USD 600002",
      "2026-01-07T14:00:00Z sell 50000.0 EURUSD @ 1.09000 fee 3.05 USD 600003",
      "2026-01-07T22:00:00Z fee 2.00 USD 600004",
      "2026-01-08T22:00:00Z income -0.75 USD 600005",
      "2026-01-08T22:00:00Z income 3.10 USD 600006",
      "2026-01-08T22:00:00Z deposit 50.00 USD 600007",
      "2026-01-08T22:00:00Z income 0.40 USD 600008",
      '(type "buycanceled")',
    ],
  ],
  [
    "metatrader5.csv",
    "metatrader5",
    ATHENS,
    ["2026-01-07T14:00:00Z sell 100.00 XAGUSD @ 30.5 fee 1.75 USD 600003"],
  ],
  [
    "generic.csv",
    "generic",
    {
      zone: "Europe/Berlin",
      decimalSign: ",",
      dateOrder: "dmy",
      mapping: {
        time: "Date",
        symbol: "Symbol",
        side: "Side",
        qty: "Menge",
        price: "Preis",
        fee: "Gebühr",
        id: "Trade ID",
      },
    },
    [
      "2026-01-31T09:00:00Z buy 1000.50 ACME @ 12.3 fee 1.99 USD A-1",
      "2026-02-01T08:00:00Z sell 100 ACME; pref @ 13 no fee A-2",
    ],
  ],
  [
    "generic-kinds.csv",
    "generic",
    { zone: "Europe/Berlin" },
    [
      "2026-02-01T08:00:00Z deposit 1000 USD -",
      "2026-02-02T08:00:00Z income 12.50 EUR d-1",
      "2026-02-02T08:00:00Z income -1.88 EUR d-2",
      "2026-02-03T08:00:00Z income -0.06 USD -",
      "2026-02-03T08:00:00Z fee 4.50 USD -",
      "2026-02-04T08:00:00Z deposit 25 USD -",
      "2026-02-05T08:00:00Z withdrawal 25 USD -",
      "2026-02-05T08:00:00Z buy 1 ACME @ 10 no fee f-1",
    ],
  ],
];

describe.each(FILES)("%s", (file, id, options, expected) => {
  const bytes = fixture(file);

  test("tells these facts, in the order of its lines", () => {
    expect(outcomesOf(id, bytes, options).map(shown)).toEqual(expected);
  });

  test("is recognised by its first rows", () => {
    const { format } = previewFile(bytes);
    expect(format).toBe(id === "generic" ? (file === "generic.csv" ? null : id) : id);
  });

  test("reads the same however it is cut", () => {
    const whole = outcomesOf(id, bytes, options);
    for (const step of [1, 7, 1_000]) expect(outcomesOf(id, bytes, options, step)).toEqual(whole);
  });

  test("reads the same in UTF-16 and with other line ends", () => {
    const encoding = bytes[0] === 0xff ? "utf-16le" : id === "generic" ? "windows-1252" : "utf-8";
    const text = new TextDecoder(encoding).decode(bytes);
    const whole = outcomesOf(id, bytes, options);
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
    expect(outcomesOf(id, utf16, options)).toEqual(whole);
    const unix = new TextEncoder().encode(text.replaceAll("\r\n", "\n"));
    expect(outcomesOf(id, unix, options)).toEqual(whole);
    const dos = new TextEncoder().encode(`\uFEFF${text.replace(/\r?\n/g, "\r\n")}`);
    expect(outcomesOf(id, dos, options)).toEqual(whole);
  });

  test("refuses what is broken with a reason, and never throws", () => {
    const text = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "windows-1252").decode(bytes);
    for (const digit of ["0", "1", "2"]) {
      const broken = new TextEncoder().encode(text.replaceAll(digit, "x"));
      const outcomes = outcomesOf(id, broken, options);
      expect(outcomes.every((one) => !("reason" in one) || one.reason !== "")).toBe(true);
      expect(outcomes.filter((one) => "reason" in one).length, digit).toBeGreaterThan(0);
    }
  });

  test("refuses times without a zone while none is chosen", () => {
    const { needs } = importerOf(id);
    const { zone: _, ...unzoned } = options;
    const refusals = outcomesOf(id, bytes, unzoned).filter(
      (one) => "reason" in one && one.reason.includes("zone"),
    );
    expect(refusals.length > 0).toBe(needs.zone);
  });

  test("refuses the future", () => {
    const reader = importReader(importerOf(id), { options, currency: "USD", latestMs: 0 });
    const outcomes = [...reader.push(bytes), ...reader.finish()];
    expect(outcomes.some((one) => "fact" in one)).toBe(false);
  });
});

test("every importer has a fixture, an id and a label of its own", () => {
  expect(new Set(FILES.map(([, id]) => id))).toEqual(new Set(IMPORTERS.map(({ id }) => id)));
  expect(new Set(IMPORTERS.map(({ label }) => label)).size).toBe(IMPORTERS.length);
});

describe.each(IMPORTERS.map(({ id }) => id))("%s", (id) => {
  test.each([
    ["an empty file", ""],
    ["a file of something else", "a,b\n1,2\n"],
    ["a web page", "<html><body><p>Sign in</p></body></html>"],
  ])("refuses %s with a reason", (_, text) => {
    const outcomes = outcomesOf(id, new TextEncoder().encode(text), { mapping: { time: "When" } });
    expect(outcomes).toMatchObject([{ line: 1, reason: expect.stringMatching(/./) }]);
  });
});
