import { expect, it } from "vitest";
import { hiddenLoss } from "@/lib/verification/checks/hidden-loss";
import { aRecord, at, fill, roundTrip } from "@/lib/verification/testing/record";

/** Holds 100 units bought at 100, all the money, and the market closes at `close` on the 50th day. */
function record(close: number, more = {}) {
  const closes = Array.from({ length: 90 }, (_, day) => (day === 50 ? close : 100));
  return aRecord({ events: [fill(100, 100, at(1))], closes: { "SIM-USD": closes } }, more);
}
const severity = (close: number) => {
  const outcome = hiddenLoss.run(record(close));
  return outcome.state === "raised" ? outcome.severity : outcome.state;
};

it("30 % of the balance lost and open passes, more warns, 50 % warns, more hides", () => {
  expect([severity(70), severity(69.9), severity(50), severity(49.9)]).toEqual([
    "passed",
    "warn",
    "warn",
    "hide",
  ]);
});

it("names the day, the balance and the equity", () => {
  expect(hiddenLoss.run(record(40))).toMatchObject({
    evidence: { day: "2026-02-20", balance: 10_000, equity: 4_000, floatingShare: 0.6 },
  });
});

it("only days of the period count", () => {
  const { period } = record(40);
  expect(hiddenLoss.run(record(40, { period: { ...period, fromDay: period.fromDay + 51 } })).state).toBe(
    "passed",
  );
});

it("an open loss as large as the profit of 90 days passes, a larger one warns", () => {
  const closing = (close: number) => {
    const closes = Array.from({ length: 90 }, (_, day) => (day === 89 ? close : 100));
    const events = [...roundTrip(at(10), { qty: 10, open: 100, close: 110 }), fill(10, 100, at(20))];
    return hiddenLoss.run(aRecord({ events, closes: { "SIM-USD": closes } }));
  };
  expect(closing(90)).toMatchObject({
    state: "passed",
    evidence: { floatingLoss: 100, realised90d: 100, lossToProfit: 1 },
  });
  expect(closing(89.9)).toMatchObject({ state: "raised", severity: "warn" });
});

it("without any profit there is nothing to compare with, without a mark nothing to see", () => {
  expect(hiddenLoss.run(record(100))).toMatchObject({ state: "passed", evidence: { lossToProfit: null } });
  const unmarked = aRecord({ events: [fill(1, 100, at(0))], closes: { "SIM-USD": [] } });
  expect(hiddenLoss.run(unmarked).state).toBe("insufficient");
});
