import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feeOnWinners } from "@/lib/copying/fee-on-winners";
import {
  type CopiedUnits,
  depositUnits,
  lossCarryOf,
  openUnits,
  settleFee,
  withdrawUnits,
} from "@/lib/copying/high-water-mark";
import { Decimal, decimal } from "@/lib/decimal";
import { formatAmount, moneyHalfEven } from "@/lib/money";

const TERMS = { performanceBps: 2_000, providerBps: 8_000, currency: "USD" };
const cents = (value: Decimal) => formatAmount(moneyHalfEven(value, "USD")).replaceAll(",", "");

/** Fees of a run of profits and losses on a start of `start`, settled after each. */
function feesOf(start: string, profits: readonly string[], performanceBps: number): string[] {
  let equity = decimal(start);
  let copied = openUnits(equity);
  return profits.map((profit) => {
    const settled = settleFee(copied, equity.plus(profit), { ...TERMS, performanceBps });
    copied = settled.after;
    equity = settled.equityAfter;
    return formatAmount(settled.fee).replaceAll(",", "");
  });
}

describe("vector V1 (reference §2.2): 20 %, monthly, a deposit under water, a withdrawal under water", () => {
  const months = [
    ["0.08", "0", "10800.00", "1.08000000", "1.00000000", "160.00", "128.00", "32.00", "10640.00"],
    ["-0.10", "5000", "9576.00", "0.95760000", "1.06400000", "0.00", "0.00", "0.00", "9576.00"],
    ["0.05", "-4000", "15304.80", "1.00548000", "1.02750165", "0.00", "0.00", "0.00", "15304.80"],
    ["0.06", "0", "11983.09", "1.06580880", "1.02750165", "86.14", "68.91", "17.23", "11896.95"],
    ["0.07", "0", "12729.73", "1.13221758", "1.05814727", "166.56", "133.24", "33.32", "12563.17"],
    ["-0.02", "0", "12311.91", "1.09505521", "1.11740328", "0.00", "0.00", "0.00", "12311.91"],
  ] as const;

  it("is met to the cent, and costs 412.70 in all", () => {
    let equity = decimal("10000");
    let copied = openUnits(equity);
    let [total, unmarked] = [0n, 0n];
    for (const [earned, flow, gross, nav, mark, fee, provider, platform, after] of months) {
      const before = equity;
      equity = equity.times(new Decimal(1).plus(earned));
      const settled = settleFee(copied, equity, TERMS);
      expect([
        cents(equity),
        settled.nav.toFixed(8),
        settled.highWaterMark.toFixed(8),
        formatAmount(settled.fee),
        formatAmount(settled.provider),
        formatAmount(settled.platform),
        cents(settled.equityAfter),
      ]).toEqual([gross, nav, mark, fee, provider, platform, after]);
      total += settled.fee.minor;
      unmarked += settleFee(openUnits(before), equity, TERMS).fee.minor;
      ({ after: copied, equityAfter: equity } = settled);
      const change = decimal(flow);
      if (change.gt(0)) copied = depositUnits(copied, equity, change);
      if (change.lt(0)) copied = withdrawUnits(copied, equity, change.abs());
      equity = equity.plus(change);
    }
    expect(total).toBe(41_270n);
    expect(unmarked, "the same months without a mark cost more").toBeGreaterThan(total);
  });

  it("a deposit leaves the loss to be made good, a withdrawal shrinks it in proportion", () => {
    const carry = ({ units, highWaterMark }: CopiedUnits, equity: Decimal) =>
      cents(highWaterMark.times(units).minus(equity));
    const low = { units: decimal("10000"), highWaterMark: decimal("1.064") };
    const more = depositUnits(low, decimal("9576"), decimal("5000"));
    expect([carry(low, decimal("9576")), carry(more, decimal("14576"))]).toEqual(["1064.00", "1064.00"]);
    expect(more.units.toFixed(6)).toBe("15221.386800");
    const less = withdrawUnits(more, decimal("15304.80"), decimal("4000"));
    expect(less.units.toFixed(6)).toBe("11243.187333");
    expect([carry(more, decimal("15304.80")), carry(less, decimal("11304.80"))]).toEqual([
      "335.20",
      "247.59",
    ]);
  });
});

describe("trap 7: losses are netted against a mark, winners alone are never charged", () => {
  const trades = ["120", "-300", "80", "150", "-60", "40"];

  it("a net profit of 30 at 20 % costs 6.00, not 78.00", () => {
    const net = trades.reduce((sum, pnl) => sum.plus(pnl), decimal("0")).toFixed();
    expect(feesOf("10000", [net], 2_000)).toEqual(["6.00"]);
    expect(formatAmount(feeOnWinners(trades, 2_000, "USD"))).toBe("78.00");
  });

  it("Binance's weeks at 10 %: 20, 0, 0, 10", () => {
    expect(feesOf("10000", ["200", "-150", "100", "150"], 1_000)).toEqual(["20.00", "0.00", "0.00", "10.00"]);
  });

  it("Darwinex Zero's quarters at 15 %: 1,500, 0, 150", () => {
    expect(feesOf("100000", ["10000", "-7000", "8000"], 1_500)).toEqual(["1500.00", "0.00", "150.00"]);
  });

  it("OKX at 10 %: 110 would be held back of winners, 55 is due, 55 would be given back", () => {
    const some = ["200", "-50", "300", "-500", "500", "100"];
    const held = feeOnWinners(some, 1_000, "USD").minor;
    const [due] = feesOf("10000", [some.reduce((sum, pnl) => sum.plus(pnl), decimal("0")).toFixed()], 1_000);
    expect([held, due, held - 5_500n]).toEqual([11_000n, "55.00", 5_500n]);
  });
});

describe("who stops and comes back", () => {
  it("under water keeps the loss to be made good", () => {
    const copied = openUnits(decimal("1000"));
    const carry = lossCarryOf(copied, decimal("800"));
    expect(carry?.toFixed(2)).toBe("1.25");
    const again = openUnits(decimal("400"), carry ?? undefined);
    expect(formatAmount(settleFee(again, decimal("500"), TERMS).fee), "made good, no more").toBe("0.00");
    expect(formatAmount(settleFee(again, decimal("510"), TERMS).fee)).toBe("2.00");
  });

  it("above the mark begins anew, and after a loss of everything there is nothing to compare with", () => {
    const copied = openUnits(decimal("1000"));
    expect(lossCarryOf(copied, decimal("1200"))?.toFixed()).toBe("1");
    expect(lossCarryOf(copied, decimal("0"))).toBeNull();
  });
});

it("nothing to copy, more out than there is, and fees above 30 % are refused", () => {
  expect(() => openUnits(decimal("0"))).toThrow(RangeError);
  expect(() => withdrawUnits(openUnits(decimal("1")), decimal("1"), decimal("2"))).toThrow(RangeError);
  expect(() => settleFee(openUnits(decimal("1")), decimal("1"), { ...TERMS, performanceBps: 3_001 })).toThrow(
    RangeError,
  );
});

it("whatever happens: parts add up, no fee while under the mark, no more than the rate of all that was gained", () => {
  const step = fc.record({
    earned: fc.integer({ min: -40, max: 60 }),
    flow: fc.integer({ min: -50, max: 200 }),
  });
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 24 }),
      fc.integer({ min: 0, max: 3_000 }),
      (steps, bps) => {
        let equity = decimal("10000");
        let copied = openUnits(equity);
        let [fees, best] = [new Decimal(0), new Decimal(0)];
        for (const { earned, flow } of steps) {
          const gained = equity.times(earned).div(100);
          best = best.plus(Decimal.max(0, gained));
          equity = equity.plus(gained);
          const settled = settleFee(copied, equity, { ...TERMS, performanceBps: bps });
          expect(settled.provider.minor + settled.platform.minor).toBe(settled.fee.minor);
          if (settled.nav.lte(settled.highWaterMark)) expect(settled.fee.minor).toBe(0n);
          expect(settled.after.highWaterMark.gte(settled.highWaterMark)).toBe(true);
          fees = fees.plus(settled.fee.minor.toString());
          ({ after: copied, equityAfter: equity } = settled);
          const change = equity.times(flow).div(100);
          copied =
            flow >= 0 ? depositUnits(copied, equity, change) : withdrawUnits(copied, equity, change.abs());
          equity = equity.plus(change);
        }
        const cap = best.times(bps).div(100).plus(steps.length);
        expect(fees.lte(cap)).toBe(true);
      },
    ),
  );
});
