import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyShare, PROPERTY } from "@/lib/ta/profile/testing/profile-bars";
import { valueAreaOf } from "@/lib/ta/profile/value-area";

// Whole amounts: their sums are exact, so that the plain rules can be asked without any tolerance.
const amounts = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 })
  .map((list) => Float64Array.from(list));

const areaOf = (list: readonly number[], share = 0.7) => valueAreaOf(Float64Array.from(list), share);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe("point of control", () => {
  it("is the largest bin", () => {
    expect(areaOf([1, 5, 2, 7, 3])?.poc).toBe(3);
  });

  it.each([
    [[9, 1, 1, 9, 1], 3, "the nearer to the middle"],
    [[1, 9, 1, 9, 1], 1, "equally near: the lower"],
    [[4, 4, 4, 4], 1, "an even number of equal bins: the lower of the two in the middle"],
    [[0.3, 0.1 + 0.2, 0.3], 1, "equal but for rounding"],
  ])("of %j is bin %d (%s)", (list, poc) => {
    expect(areaOf(list)?.poc).toBe(poc);
  });

  it("is nowhere when there is nothing", () => {
    expect(areaOf([0, 0, 0])).toBeNull();
    expect(areaOf([])).toBeNull();
  });
});

describe("value area", () => {
  it.each([
    // 10 of 20 wanted: bin 2 alone holds 8, with bin 1 it holds 10.
    [[2, 2, 8, 1, 7], 0.5, [1, 2], "no wider than needed"],
    [[1, 3, 9, 5, 1, 1], 0.6, [2, 3], "equally wide: the one that holds more"],
    [[1, 4, 9, 4, 2], 0.6, [1, 2], "equal in all: the lower"],
    [[0, 3, 4, 3, 0], 1, [1, 3], "empty ends are left out even of the whole"],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0.7, [0, 6], "exactly the share is enough"],
  ])("of %j with share %d is %j (%s)", (list, share, [first, last]) => {
    expect(areaOf(list, share)).toMatchObject({ first, last });
  });

  it("is contiguous, contains the point of control, holds the share, and none narrower does", () => {
    fc.assert(
      fc.property(amounts, anyShare, (bins, share) => {
        const area = valueAreaOf(bins, share);
        if (area === null) {
          expect(sum(bins)).toBe(0);
          return;
        }
        const { poc, first, last, amount } = area;
        expect(bins[poc]).toBe(Math.max(...bins));
        expect(first <= poc && poc <= last).toBe(true);
        expect(amount).toBe(sum(bins.subarray(first, last + 1)));
        expect(amount).toBeGreaterThanOrEqual(share * sum(bins) * (1 - 1e-12));
        expect({ first, last }).toEqual(bestOfAll(bins, poc, share));
      }),
      PROPERTY,
    );
  });
});

/** Every run of bins around the point of control, tried one by one. */
function bestOfAll(bins: Float64Array, poc: number, share: number): { first: number; last: number } {
  let best = { first: 0, last: bins.length - 1, amount: sum(bins) };
  for (let first = poc; first >= 0; first--) {
    for (let last = poc; last < bins.length; last++) {
      const amount = sum(bins.subarray(first, last + 1));
      if (amount < share * sum(bins) * (1 - 1e-12)) continue;
      const wider = last - first - (best.last - best.first);
      if (wider > 0 || (wider === 0 && amount < best.amount)) continue;
      if (wider === 0 && amount === best.amount && first > best.first) continue;
      best = { first, last, amount };
    }
  }
  return { first: best.first, last: best.last };
}
