import { expect, it } from "vitest";
import { churn } from "@/lib/verification/checks/churn";
import { aRecord, at, fill, roundTrip } from "@/lib/verification/testing/record";

const MINUTE = 60_000;
const fee = { amount: "1", currency: "USD" };

/** A trade of 10 units with fees of 2. */
const trade = (n: number, close: number, holdMs: number) => [
  fill(10, 100, at(1, n * 10 * MINUTE), { fee }),
  fill(-10, close, at(1, n * 10 * MINUTE) + holdMs, { fee }),
];

/** Of so many trades the first `churned` last 59.999 s and lose less than their fees. */
function record(trades: number, churned: number, { close = 100.19, holdMs = MINUTE - 1 } = {}) {
  const events = Array.from({ length: trades }, (_, n) =>
    n < churned ? trade(n, close, holdMs) : trade(n, 105, 5 * MINUTE),
  ).flat();
  return aRecord({ events });
}

it("30 % of the trades churned passes, more warns", () => {
  expect(churn.run(record(20, 6))).toMatchObject({
    state: "passed",
    evidence: { churned: 6, tradesWithoutChurned: 14 },
  });
  expect(churn.run(record(20, 7))).toMatchObject({ state: "raised", severity: "warn" });
});

it("a trade is churned under a minute and below its fees, both", () => {
  expect(churn.run(record(20, 20, { holdMs: MINUTE })), "a whole minute").toMatchObject({
    evidence: { churned: 0 },
  });
  expect(churn.run(record(20, 20, { close: 100.21 })), "more than its fees").toMatchObject({
    evidence: { churned: 0 },
  });
  expect(churn.run(record(20, 20, { close: 99.81 })), "a loss below its fees").toMatchObject({
    evidence: { churned: 20 },
  });
});

it("without fees a trade that ends where it began is churned all the same", () => {
  const events = Array.from({ length: 20 }, (_, n) =>
    roundTrip(at(1, n * 10 * MINUTE), { holdMs: 500 }),
  ).flat();
  expect(churn.run(aRecord({ events }))).toMatchObject({
    state: "raised",
    evidence: { churned: 20, selfMatchedFills: 40, turnoverToProfit: null },
  });
});

it("needs 20 closed trades, and does not apply without one", () => {
  expect(churn.run(record(19, 19)).state).toBe("insufficient");
  expect(churn.run(aRecord()).state).toBe("not_applicable");
});
