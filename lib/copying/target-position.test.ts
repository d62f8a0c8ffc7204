import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TargetInput, targetPosition } from "@/lib/copying/target-position";

const target = (more: Partial<TargetInput>) =>
  targetPosition({
    leaderQty: "0.5",
    followerEquity: "1234.56",
    leaderEquity: "25000",
    multiplier: "1",
    price: "64120",
    step: "0.001",
    minNotional: "10",
    maxNotional: null,
    ...more,
  });

describe("trap 15: the size of a copy follows the follower's equity", () => {
  it("vectors of reference §5.2", () => {
    expect(target({})).toEqual({ target: "0.024", intended: "0.0246912", reason: null });
    expect(target({ leaderQty: "0.05", followerEquity: "300" })).toEqual({
      target: "0",
      intended: "0.0006",
      reason: "below_min",
    });
    expect(target({ followerEquity: "10000", maxNotional: "5000" })).toEqual({
      target: "0.077",
      intended: "0.2",
      reason: "capped",
    });
  });

  it("RoboForex's and cTrader's published ratios come out", () => {
    const lots = { price: "1000", step: "0.01", minNotional: "0" };
    const of = (leaderQty: string, followerEquity: string, leaderEquity: string, multiplier: string) =>
      target({ ...lots, leaderQty, followerEquity, leaderEquity, multiplier }).target;
    expect(of("2.5", "5000", "2000", "1")).toBe("6.25");
    expect(of("2", "2000", "8000", "2.5")).toBe("1.25");
    expect(of("4", "1000", "4000", "1")).toBe("1");
  });

  it("a short is copied as a short, flat is flat, and nothing is copied without equity", () => {
    expect(target({ leaderQty: "-0.5" }).target).toBe("-0.024");
    expect(target({ leaderQty: "0" })).toMatchObject({ target: "0", reason: null });
    expect(target({ followerEquity: "-5" }).target).toBe("0");
    expect(() => target({ leaderEquity: "0" })).toThrow(RangeError);
  });

  it("a follower never risks a larger share of equity than the leader, whatever the sizes", () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(amount, amount, amount, (leaderQty, followerEquity, leaderEquity) => {
        const found = target({ leaderQty, followerEquity, leaderEquity });
        const [mine, leaders] = [
          Number(found.target) / Number(followerEquity),
          Number(leaderQty) / Number(leaderEquity),
        ];
        expect(mine).toBeLessThanOrEqual(leaders * (1 + 1e-9));
      }),
    );
  });
});
