import { describe, expect, it } from "vitest";
import type { EventFact } from "@/lib/trading/account-event";
import { digitTests } from "@/lib/verification/checks/digit-tests";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { aRecord, at, fill } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

const HOUR = 3_600_000;

/** A hundred returns in hundredths of a percent, ±200 wide; the share that ends in 0 or 5 was rounded by somebody. */
function returns(rounded: number): number[] {
  const random = seededRandom(23);
  return Array.from({ length: 200 }, (_, index) => {
    const value = Math.round(200 * random.normal());
    return (index < rounded ? 5 * Math.round(value / 5) : value) / 10_000;
  });
}

/** Orders of these values, one an hour. */
function orders(values: readonly number[]): EventFact[] {
  return values.map((value, index) =>
    fill(index % 2 === 0 ? value / 100 : -value / 100, 100, at(0, 3 * HOUR * index)),
  );
}

/** `count` values spread evenly over `decades` powers of ten, which is what Benford's law is about. */
function spread(count: number, decades: number): number[] {
  return Array.from({ length: count }, (_, index) => 10 ** ((decades * index) / (count - 1)));
}

describe("digit tests", () => {
  it("returns that somebody rounded are noted internally, nothing more", () => {
    expect(digitTests.run(recordOfReturns(returns(0)))).toMatchObject({ state: "passed" });
    expect(digitTests.run(recordOfReturns(returns(120)))).toMatchObject({
      state: "raised",
      severity: "internal",
    });
  });

  it("small returns are read with more digits", () => {
    const small = returns(0).map((r) => r / 100);
    expect(digitTests.run(recordOfReturns(small))).toMatchObject({
      state: "passed",
      evidence: { lastDigitChi2: expect.any(Number) },
    });
  });

  it("order values after Benford's law pass, evenly spread ones are noted", () => {
    const benford = digitTests.run(aRecord({ events: orders(spread(600, 2)) }));
    expect(benford).toMatchObject({ state: "passed", evidence: { decades: expect.closeTo(2, 9) } });
    const even = Array.from({ length: 600 }, (_, index) => 1 + index / 5);
    expect(digitTests.run(aRecord({ events: orders(even) }))).toMatchObject({
      state: "raised",
      severity: "internal",
    });
  });

  it("fewer than 500 orders or two decades say nothing", () => {
    expect(digitTests.run(aRecord({ events: orders(spread(499, 2)) }))).toMatchObject({
      evidence: { orders: 499, benfordDeviation: null },
    });
    expect(digitTests.run(aRecord({ events: orders(spread(600, 1.9)) }))).toMatchObject({
      evidence: { benfordDeviation: null },
    });
  });

  it("an empty record is insufficient", () => {
    expect(digitTests.run(aRecord()).state).toBe("insufficient");
  });
});
