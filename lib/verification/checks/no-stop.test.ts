import { describe, expect, it } from "vitest";
import type { EventFact } from "@/lib/trading/account-event";
import { noStop } from "@/lib/verification/checks/no-stop";
import { aRecord, at, fill, roundTrip } from "@/lib/verification/testing/record";

const HOUR = 3_600_000;

interface Plan {
  wins: number;
  losses: number;
  /** Loss of a losing trade, a winning one gains 1. */
  loss?: number;
  /** Holding time of losers, winners are held for one hour. */
  hold?: number;
}

/** Trades one after the other, six hours apart. */
function trades({ wins, losses, loss = 1, hold = 1 }: Plan): EventFact[] {
  return Array.from({ length: wins + losses }, (_, index) =>
    index < wins
      ? roundTrip(at(0, 6 * HOUR * index), { close: 101 })
      : roundTrip(at(0, 6 * HOUR * index), { close: 100 - loss, holdMs: hold * HOUR }),
  ).flat();
}
const run = (plan: Plan) => noStop.run(aRecord({ events: trades(plan) }));

describe("losses without a stop", () => {
  it("two of three signs warn, one does not", () => {
    expect(run({ wins: 91, losses: 9, loss: 6 })).toMatchObject({
      state: "raised",
      severity: "warn",
      evidence: { winRate: 0.91, lossToWin: 6, signs: 2 },
    });
    expect(run({ wins: 91, losses: 9 })).toMatchObject({ state: "passed", evidence: { signs: 1 } });
    expect(run({ wins: 91, losses: 9, hold: 4 }).state).toBe("raised");
    expect(run({ wins: 50, losses: 50, loss: 6, hold: 4 })).toMatchObject({ evidence: { signs: 2 } });
  });

  it("no sign is given at exactly its threshold: 90 %, 5 average wins, 3 times as long", () => {
    expect(run({ wins: 90, losses: 10, loss: 5, hold: 3 })).toMatchObject({
      state: "passed",
      evidence: { winRate: 0.9, lossToWin: 5, holdRatio: 3, signs: 0 },
    });
  });

  it("an open loss at a day's end counts like a realised one: above ten average wins", () => {
    const open = (price: number) => {
      const events = [...trades({ wins: 40, losses: 0 }), fill(1, 100, at(20))];
      const closes = { "SIM-USD": Array.from({ length: 90 }, (_, day) => (day < 20 ? 100 : price)) };
      return noStop.run(aRecord({ events, closes }));
    };
    expect(open(89)).toMatchObject({ state: "raised", evidence: { openLossToWin: 11, lossToWin: null } });
    expect(open(90)).toMatchObject({ state: "passed", evidence: { openLossToWin: 10, signs: 1 } });
  });

  it("nineteen trades are too few, none are nothing to look at", () => {
    expect(run({ wins: 18, losses: 1, loss: 9, hold: 9 }).state).toBe("insufficient");
    expect(run({ wins: 0, losses: 0 }).state).toBe("not_applicable");
  });
});
