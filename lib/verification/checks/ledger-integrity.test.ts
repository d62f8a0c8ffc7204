import { expect, it } from "vitest";
import { isGap } from "@/lib/verification/balance-identity";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { ledgerIntegrity } from "@/lib/verification/checks/ledger-integrity";
import { aRecord, at, fill, roundTrip } from "@/lib/verification/testing/record";

const traded = [
  ...roundTrip(at(1), { open: 100.1, close: 103.7 }),
  fill(2, 101.3, at(3)),
  fill(-3, 99.9, at(4), { fee: { amount: "0.17", currency: "USD" } }),
];
const record = () => aRecord({ events: traded });

/** The same record with another profit on its first trade. */
function withGross(by: number): CheckedRecord {
  const whole = record();
  const [first, ...others] = whole.derived.roundTrips;
  if (first === undefined) throw new Error("a trade was closed");
  const roundTrips = [{ ...first, gross: first.gross + by }, ...others];
  return { ...whole, derived: { ...whole.derived, roundTrips } };
}

it("passes a record whose chain, counts and balances hold, long, flipped and short", () => {
  const outcome = ledgerIntegrity.run(record());
  expect(outcome).toMatchObject({ state: "passed", evidence: { countsHold: true, takenBack: 0 } });
  expect(outcome).toMatchObject({ evidence: { balances: [{ currency: "USD", holds: true }] } });
});

it("passes where events were taken back: two records less in force each", () => {
  const taken = { kind: "void" as const, externalId: "void", voidsSeq: 6n, executedAtMs: at(9) };
  const outcome = ledgerIntegrity.run(aRecord({ events: [...traded, fill(1, 5, at(8)), taken] }));
  expect(outcome).toMatchObject({
    state: "passed",
    evidence: { records: 7, eventsInForce: 5, takenBack: 1 },
  });
});

it("blocks a chain that breaks, a head that says otherwise and a record too few in force", () => {
  const { chain, voids } = record();
  const broken = [
    { chain: { ...chain, problem: "event 3 does not continue the chain" } },
    { chain: { ...chain, headSeq: chain.headSeq + 1 } },
    { voids: [...voids, { seq: 9, voidsSeq: 2, executedAt: 0, receivedAt: 0 }] },
  ];
  for (const one of broken)
    expect(ledgerIntegrity.run({ ...record(), ...one })).toMatchObject({
      state: "raised",
      severity: "block",
    });
});

it("a gap below one minor unit is rounding, one above it blocks", () => {
  expect(ledgerIntegrity.run(withGross(0.0099)).state).toBe("passed");
  expect(ledgerIntegrity.run(withGross(-0.0099)).state).toBe("passed");
  expect(ledgerIntegrity.run(withGross(0.0101))).toMatchObject({ state: "raised", severity: "block" });
});

it("a balance at the last mark that flows, profit and fees do not explain blocks", () => {
  const whole = record();
  const balance = whole.derived.daily.balance.map((value) => value + 0.02);
  const derived = { ...whole.derived, daily: { ...whole.derived.daily, balance } };
  const outcome = ledgerIntegrity.run({ ...whole, derived });
  expect(outcome).toMatchObject({ state: "raised", severity: "block" });
  expect(outcome.state === "raised" && outcome.evidence.gapAtLastMark).toBeCloseTo(0.02, 6);
});

it("minor units are the currency's: a cent, a whole yen, a hundred-millionth of a coin; rounding grows with turnover", () => {
  const edge = [
    ["USD", 0.01],
    ["JPY", 1],
    ["BTC", 1e-8],
  ] as const;
  for (const [currency, unit] of edge) {
    expect(isGap(-unit, currency, 0), currency).toBe(false);
    expect(isGap(1.001 * unit, currency, 0), currency).toBe(true);
  }
  expect(isGap(0.019, "USD", 1e10)).toBe(false);
  expect(isGap(0.021, "USD", 1e10)).toBe(true);
});

it("trades without a rate are told, and their currencies not compared", () => {
  const inCoins = { symbol: "SIM-BTC" };
  const unpriced = aRecord({ events: [fill(1, 100, at(1), inCoins), fill(-1, 101, at(2), inCoins)] });
  expect(ledgerIntegrity.run(unpriced)).toMatchObject({
    state: "passed",
    evidence: { unpricedTrades: 1, balances: [], gapAtLastMark: null },
  });
});

it("does not apply to an account without events", () => {
  const empty = { ...record(), chain: { problem: null, records: 0, headSeq: 0 } };
  expect(ledgerIntegrity.run(empty).state).toBe("not_applicable");
});
