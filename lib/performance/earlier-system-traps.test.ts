import { describe, expect, it } from "vitest";
import { FIRST_DAY, measured, recordOf, V2_RETURNS } from "@/lib/performance/testing/record-of";
import { tradeStatistics } from "@/lib/performance/trade-statistics";
import { DAY_MS } from "@/lib/time";

const tradesOf = (...pnl: number[]) => pnl.map((value) => ({ pnl: value, closedAt: FIRST_DAY * DAY_MS }));

describe("traps of an earlier system (reference §0, numbers 1 to 6)", () => {
  it("1: the base of a return is the account's own equity, neither 10,000 nor ten times the first trade", () => {
    const earned = [0, 0.1];
    for (const size of [700, 10_000, 1_000_000]) {
      const found = measured([], { daily: recordOf(earned, [size]), trades: tradesOf(size / 10) });
      expect(found.totalReturn).toBeCloseTo(0.1, 12);
    }
  });

  it("2: two readers of one window see one number, whatever came before or after the listing", () => {
    const history = [...Array<number>(200).fill(-0.01), ...V2_RETURNS];
    const sinceDay = FIRST_DAY + 200;
    const [profile, verification] = [
      measured(history, { sinceDay }),
      measured(history, { sinceDay, window: "90d" }),
    ];
    const { window: all, ...shown } = profile;
    expect({ ...verification, window: all }).toEqual({ ...shown, window: all });
    expect(profile.n).toBe(10);
  });

  it("3: a Sharpe ratio is of daily returns with ddof 1, flat days included, and no trade moves it", () => {
    const quiet = measured(V2_RETURNS);
    expect(quiet.sharpe).toBeCloseTo(2.3808989681, 9);
    expect(quiet.sharpe, "ddof 0").not.toBeCloseTo(2.5096878727, 3);
    const busy = measured(V2_RETURNS, { trades: tradesOf(...Array<number>(500).fill(1), -400) });
    expect(busy.sharpe).toBe(quiet.sharpe);
    const withoutFlatDay = V2_RETURNS.filter((r) => r !== 0);
    expect(measured(withoutFlatDay).sharpe).not.toBeCloseTo(quiet.sharpe ?? 0, 3);
  });

  it("4: every ratio is a fraction, so a tolerance means what it says; the same input gives the same bits", () => {
    const found = measured(V2_RETURNS, { trades: tradesOf(5, -4) });
    expect(found.totalReturn, "not 1.9 percent points").toBeCloseTo(0.019, 3);
    expect(found.winRate).toBe(0.5);
    expect(measured(V2_RETURNS, { trades: tradesOf(5, -4) })).toEqual(found);
  });

  it("5: a drawdown is of marked equity from its peak: it shows what is lost and open, and never passes 100 %", () => {
    const openLoss = measured([0.02, -0.6, 0.1], { trades: tradesOf(200) });
    expect(openLoss.maxDrawdown).toBeCloseTo(0.6, 12);
    expect(openLoss.winRate, "closed trades alone look perfect").toBe(1);
    expect(measured([0.01, -0.9, -0.9, -0.9]).maxDrawdown).toBeLessThan(1);
    expect(measured([-0.05, 0.01]).maxDrawdown).toBeCloseTo(0.05, 12);
  });

  it("6: without a loss the profit factor is unknown and says so, it is not 0", () => {
    expect(tradeStatistics(tradesOf(10, 20))).toMatchObject({ profitFactor: null, noLoss: true });
    expect(tradeStatistics(tradesOf(-10))).toMatchObject({ profitFactor: 0, noLoss: false });
    expect(tradeStatistics(tradesOf(0))).toMatchObject({ profitFactor: null, noLoss: false });
  });
});
