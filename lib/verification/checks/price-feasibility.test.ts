import { expect, it } from "vitest";
import { priceFeasibility } from "@/lib/verification/checks/price-feasibility";
import { aRecord, at, fill } from "@/lib/verification/testing/record";

const MINUTE = 60_000;
const range = () => ({ low: 99.99, high: 100.01 });

/** `count` fills, a minute apart, of which the first `outside` are at this price. */
function record(count: number, outside: number, price = 102) {
  const events = Array.from({ length: count }, (_, n) =>
    fill(n % 2 === 0 ? 1 : -1, n < outside ? price : 100, at(1, n * MINUTE)),
  );
  return aRecord({ events }, { minuteRange: range });
}
const severity = (count: number, outside: number) => {
  const outcome = priceFeasibility.run(record(count, outside));
  return outcome.state === "raised" ? outcome.severity : outcome.state;
};

it("half a percent outside passes, more hides, two percent hides, more blocks", () => {
  expect(severity(200, 1)).toBe("passed");
  expect(severity(200, 2)).toBe("hide");
  expect(severity(200, 4)).toBe("hide");
  expect(severity(200, 5)).toBe("block");
});

it("from 50 compared fills on", () => {
  expect(severity(49, 49)).toBe("insufficient");
  expect(severity(50, 0)).toBe("passed");
  expect(severity(50, 2)).toBe("block");
});

it("five basis points of the price or one tick of the market beyond the bar are inside", () => {
  const outsideAt = (price: number, minuteRange = range) => {
    const outcome = priceFeasibility.run({ ...record(50, 50, price), minuteRange });
    return outcome.state === "raised";
  };
  expect(outsideAt(100.06), "5 bp of 100.06 is 0.05003").toBe(false);
  expect(outsideAt(100.061)).toBe(true);
  expect(outsideAt(99.941)).toBe(false);
  expect(outsideAt(99.939)).toBe(true);
  const coarse = () => ({ low: 99, high: 101.5 });
  expect(outsideAt(101.6, coarse), "a tick of 0.1 is more than 5 bp").toBe(false);
  expect(outsideAt(101.61, coarse)).toBe(true);
});

it("the evidence names the worst, 20 at most, so that anybody can look them up", () => {
  const outcome = priceFeasibility.run(record(100, 30));
  if (outcome.state !== "raised") throw new Error("raised");
  expect(outcome.evidence).toMatchObject({ fills: 100, compared: 100, outside: 30, outsideShare: 0.3 });
  expect(outcome.evidence.worst).toHaveLength(20);
  expect(outcome.evidence.worst).toMatchObject(
    [{ at: "2026-01-02T00:00:00.000Z", symbol: "SIM-USD", price: 102, low: 99.99, high: 100.01 }].concat(
      Array(19).fill({ price: 102 }),
    ),
  );
});

it("fills of minutes without a bar are not compared, and without any bar it does not apply", () => {
  const half = {
    ...record(200, 0),
    minuteRange: (_: number, ms: number) => (ms < at(1, 100 * MINUTE) ? range() : null),
  };
  expect(priceFeasibility.run(half)).toMatchObject({
    state: "passed",
    evidence: { compared: 100, notCompared: 100 },
  });
  expect(priceFeasibility.run({ ...record(200, 200), minuteRange: () => null }).state).toBe("not_applicable");
  expect(priceFeasibility.run(aRecord({}, { minuteRange: range })).state).toBe("not_applicable");
});
