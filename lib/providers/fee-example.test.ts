import { describe, expect, it } from "vitest";
import { minor } from "@/lib/money";
import { feeExample } from "@/lib/providers/fee-example";

const TERMS = { subscription: minor(2_900n), performanceBps: 2_000 };
const START = minor(1_000_000n);

describe("the example of what following costs", () => {
  it("charges what is above the highest month so far, once", () => {
    const months = feeExample(TERMS, START, [800, -1_000, 500, 1_200]);
    expect(months.map(({ equity }) => equity)).toEqual([1_080_000n, 972_000n, 1_020_600n, 1_143_072n]);
    expect(months.map(({ highWaterMark }) => highWaterMark)).toEqual([
      1_000_000n,
      1_080_000n,
      1_080_000n,
      1_080_000n,
    ]);
    expect(months.map(({ performanceFee }) => performanceFee)).toEqual([16_000n, 0n, 0n, 12_614n]);
  });

  it("rounds half a cent to the even one", () => {
    const fee = (profit: number) =>
      feeExample({ ...TERMS, performanceBps: 5_000 }, minor(10_000n), [profit])[0]?.performanceFee;
    expect([fee(1), fee(3), fee(5)]).toEqual([0n, 2n, 2n]);
  });

  it("charges the month also where nothing was earned", () => {
    expect(feeExample(TERMS, START, [-500])).toMatchObject([{ subscription: 2_900n, performanceFee: 0n }]);
  });
});
