import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refundParts } from "@/lib/billing/refund-parts";
import { minor } from "@/lib/money";

const sale = { grossMinor: 499n, sellerMinor: 349n, refundedMinor: 0n };

describe("refundParts", () => {
  it.each<[bigint, bigint, bigint, bigint]>([
    [0n, 499n, 349n, 150n],
    [0n, 100n, 69n, 31n],
    [100n, 399n, 280n, 119n],
    [0n, 1n, 0n, 1n],
  ])("after %s, %s is divided into %s and %s", (refundedMinor, amount, seller, platform) => {
    expect(refundParts({ ...sale, refundedMinor }, minor(amount))).toEqual({ seller, platform });
  });

  it.each<[bigint, bigint]>([
    [0n, 0n],
    [0n, -1n],
    [0n, 500n],
    [499n, 1n],
  ])("after %s there is no refund of %s", (refundedMinor, amount) => {
    expect(refundParts({ ...sale, refundedMinor }, minor(amount))).toBeNull();
  });

  it("any steps give back exactly both shares, no part negative", () => {
    const steps = fc.array(fc.bigInt({ min: 1n, max: 200n }), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (amounts) => {
        let [refundedMinor, sellers] = [0n, 0n];
        for (const amount of [...amounts, 499n]) {
          const step = [amount, 499n - refundedMinor].sort((a, b) => Number(a - b))[0] ?? 0n;
          if (step === 0n) break;
          const parts = refundParts({ ...sale, refundedMinor }, minor(step));
          expect((parts?.seller ?? -1n) >= 0n && (parts?.platform ?? -1n) >= 0n).toBe(true);
          expect((parts?.seller ?? 0n) + (parts?.platform ?? 0n)).toBe(step);
          refundedMinor += step;
          sellers += parts?.seller ?? 0n;
        }
        expect([refundedMinor, sellers]).toEqual([499n, 349n]);
      }),
    );
  });
});
