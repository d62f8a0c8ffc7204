import { expect, it } from "vitest";
import type { OlderProvider } from "@/lib/verification/checked-record";
import { clone } from "@/lib/verification/checks/clone";
import { aRecord, at, fill } from "@/lib/verification/testing/record";

const moves = Array.from({ length: 90 }, (_, day) => 100 + 3 * Math.sin(day * day));
const noise = Array.from({ length: 90 }, (_, day) => 100 + 3 * Math.sin(7 + day ** 3));
const closes = { "SIM-USD": moves, "OWN-USD": noise };
const holding = fill(40, 100, at(0, 1));
const trades = Array.from({ length: 24 }, (_, n) => fill(n % 2 === 0 ? 1 : -1, 100, at(2 + n)));
const record = () => aRecord({ events: [holding, ...trades], closes });

/** Copies the first `count` of 25 fills with a lag, and holds so much of what the other one does not. */
function older(count: number, { lagMs = 30_000, apart = 0, isNear = false } = {}): OlderProvider {
  const copied = [holding, ...trades].slice(0, count);
  const events = copied.map((event, n) =>
    fill(n === 0 ? 40 : n % 2 === 1 ? 1 : -1, 100, event.executedAtMs + lagMs),
  );
  const own = apart === 0 ? [] : [fill(apart, 100, at(0, 2), { symbol: "OWN-USD" })];
  const { derived, ...rest } = aRecord({ events: [...own, ...events], closes });
  return { providerId: "older", isNear, events: rest.events, daily: derived.daily };
}
const run = (...others: OlderProvider[]) => clone.run({ ...record(), older: others });
const severity = (other: OlderProvider) => {
  const outcome = run(other);
  return outcome.state === "raised" ? outcome.severity : outcome.state;
};

it("80 % of the fills within 30 s and returns that move together hide; fewer fills, or later ones, pass", () => {
  expect(severity(older(20))).toBe("hide");
  expect(severity(older(19))).toBe("passed");
  expect(severity(older(25, { lagMs: -30_000 }))).toBe("hide");
  expect(severity(older(25, { lagMs: 30_001 }))).toBe("passed");
});

it("a correlation above 0.8 warns, below it passes; from the same address 0.5 is enough to hide", () => {
  const correlation = (apart: number) => {
    const outcome = run(older(25, { apart }));
    if (outcome.state === "insufficient" || outcome.state === "not_applicable")
      throw new Error(outcome.state);
    return outcome.evidence.compared;
  };
  expect(correlation(20)).toMatchObject([{ correlation: expect.closeTo(0.88, 1) }]);
  expect(severity(older(25, { apart: 20 }))).toBe("warn");
  expect(severity(older(25, { apart: 20, isNear: true }))).toBe("hide");
  expect(correlation(40)).toMatchObject([{ correlation: expect.closeTo(0.7, 1) }]);
  expect(severity(older(25, { apart: 40 }))).toBe("passed");
  expect(severity(older(25, { apart: 40, isNear: true }))).toBe("hide");
  expect(severity(older(25, { apart: 160, isNear: true }))).toBe("passed");
});

it("needs 20 fills and 30 days in common, and somebody to be compared with", () => {
  const few = aRecord({ events: [holding, ...trades.slice(0, 18)], closes });
  expect(clone.run({ ...few, older: [older(25)] }).state).toBe("insufficient");
  const { period } = record();
  const short = { ...record(), period: { ...period, fromDay: period.throughDay - 28 } };
  expect(clone.run({ ...short, older: [older(25)] }).state).toBe("insufficient");
  expect(run().state).toBe("not_applicable");
});
