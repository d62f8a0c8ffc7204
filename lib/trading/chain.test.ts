import { describe, expect, it } from "vitest";
import type { EventFact } from "@/lib/trading/account-event";
import { CHAIN_START, chainHash, decimalText, recordText } from "@/lib/trading/chain";
import { REFERENCE_CHAIN, REFERENCE_RECORDS } from "@/scripts/testing/reference-records";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

it("links the records of the reference to its three hashes (copy-trading reference §6.1)", () => {
  let hash = CHAIN_START;
  const links = REFERENCE_RECORDS.map((record) => {
    hash = chainHash(hash, record);
    return hex(hash);
  });
  expect(links).toEqual(REFERENCE_CHAIN);
});

describe("the text of a record", () => {
  const place = { externalId: "a-1", executedAtMs: Date.UTC(2026, 0, 2, 9, 31), seq: 7n };
  const cases: [string, EventFact & { seq: bigint }, string][] = [
    [
      "fill",
      {
        ...place,
        kind: "fill",
        symbol: "BTCUSDT",
        side: "buy",
        qty: "0.50",
        price: "64120.00",
        fee: { amount: "-0.10", currency: "BNB" },
      },
      '{"account":"acc","fee":"-0.10","feeCurrency":"BNB","id":"a-1","kind":"fill","price":"64120.00","qty":"0.50","seq":7,"side":"buy","symbol":"BTCUSDT","ts":"2026-01-02T09:31:00.000Z"}',
    ],
    [
      "deposit",
      { ...place, kind: "deposit", amount: "1000", currency: "USD" },
      '{"account":"acc","amount":"1000","currency":"USD","id":"a-1","kind":"deposit","seq":7,"ts":"2026-01-02T09:31:00.000Z"}',
    ],
    [
      "void",
      { ...place, kind: "void", voidsSeq: 3n },
      '{"account":"acc","id":"a-1","kind":"void","seq":7,"ts":"2026-01-02T09:31:00.000Z","voids":3}',
    ],
  ];
  it.each(cases)("of a %s has its keys in order and what it has not left out", (_, event, text) => {
    expect(recordText("acc", event)).toBe(text);
  });
});

it.each([
  ["007.50", "7.50"],
  ["0.50", "0.50"],
  ["-0.00", "0.00"],
  ["-00.10", "-0.10"],
  ["0", "0"],
])("writes %s as PostgreSQL does: %s", (text, written) => {
  expect(decimalText(text)).toBe(written);
});
it.each(["", "1e5", "NaN", ".5", "5."])("refuses %j", (text) => {
  expect(() => decimalText(text)).toThrow(RangeError);
});
