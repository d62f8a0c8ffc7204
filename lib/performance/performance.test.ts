import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Performance } from "@/lib/performance/performance-record";
import { FIRST_DAY, measured, recordOf, V2_RETURNS } from "@/lib/performance/testing/record-of";
import { DAY_MS } from "@/lib/time";

const GAP = Number.NaN;

describe("vector V2 (numpy, pandas and scipy; reference §3.3; to 10 digits)", () => {
  const expected: Partial<Performance> = {
    n: 10,
    spanDays: 10,
    totalReturn: 0.0190070724,
    volatility: 0.30660688,
    sharpe: 2.3808989681,
    sortino: 4.2067766398,
    maxDrawdown: 0.039574765,
    ulcer: 0.0177180609,
    var95: 0.01775,
    cvar95: 0.02,
    omega: 1.3636363636,
    skewness: 0.2834110002,
    kurtosis: 2.029124956,
    probabilisticSharpe: 0.647976252,
    rho1: -0.4538395168,
    logEquityFit: 0.1581898483,
    mwr: 0.0190070724,
  };
  it.each(Object.entries(expected))("%s", (name, value) => {
    expect(measured(V2_RETURNS)[name as keyof Performance]).toBeCloseTo(Number(value), 8);
  });

  it("minimum track record 169.75 returns: 160 more days", () => {
    const { minimumTrackRecord, daysToSignificance } = measured(V2_RETURNS);
    expect(minimumTrackRecord).toBeCloseTo(169.75, 2);
    expect(daysToSignificance).toBe(160);
  });

  it("Sharpe 1.9783120894 with 252 periods, 2.2529735261 with 4 % risk-free", () => {
    expect(measured(V2_RETURNS, { periodsPerYear: 252 }).sharpe).toBeCloseTo(1.9783120894, 9);
    expect(measured(V2_RETURNS, { riskFreeRate: 0.04 }).sharpe).toBeCloseTo(2.2529735261, 9);
  });

  it("a year and its ratio to the drawdown are not announced from ten days", () => {
    expect(measured(V2_RETURNS)).toMatchObject({ cagr: null, calmar: null, martin: null });
  });
});

describe("edge vectors (reference §3.3)", () => {
  it("equal returns have no Sharpe ratio, though rounding gives them a deviation", () => {
    const equity = [1_000];
    for (let day = 0; day < 200; day += 1) equity.push((equity[day] ?? 0) * 1.0003);
    const returns = equity.slice(1).map((value, day) => (value - (equity[day] ?? 1)) / (equity[day] ?? 1));
    expect(new Set(returns).size, "the returns differ in their last digits").toBeGreaterThan(1);
    expect(measured(returns)).toMatchObject({ sharpe: null, volatility: null, sortino: null, rho1: null });
  });
  it("one return has a total and a depth, nothing that needs two", () => {
    expect(measured([-0.02])).toMatchObject({
      n: 1,
      totalReturn: expect.closeTo(-0.02, 12),
      sharpe: null,
      var95: null,
      rho1: null,
    });
    expect(measured([-0.02]).maxDrawdown).toBeCloseTo(0.02, 12);
  });
  it("no return, no statistics", () => {
    for (const returns of [[], [GAP, GAP]]) {
      const { trades, wins, losses, noLoss, ...rest } = measured(returns);
      expect({ trades, wins, losses, noLoss }).toEqual({ trades: 0, wins: 0, losses: 0, noLoss: false });
      const known = Object.entries(rest).filter(([, value]) => value !== null);
      expect(Object.fromEntries(known)).toEqual({
        window: "all",
        periodsPerYear: 365,
        riskFreeRate: 0,
        n: 0,
        spanDays: 0,
      });
    }
  });
  it("a loss of everything ends the record", () => {
    const lost = measured([0.1, -1, 0.5, 0.5]);
    expect(lost).toMatchObject({ n: 2, totalReturn: -1, maxDrawdown: 1, mwr: -1, logEquityFit: null });
  });
});

describe("published check: Binance NAV (reference §3.3, [B2])", () => {
  it("500, 400, 1,400 after +1,000, 1,550 is −11.4286 %", () => {
    const { totalReturn } = measured([0, -0.2, 0, 150 / 1400]);
    expect(totalReturn).toBeCloseTo(0.885714 - 1, 6);
  });
});

describe("gaps", () => {
  it("a return over a gap is one observation, and the span counts the days", () => {
    const { n, spanDays, totalReturn } = measured([0.01, GAP, GAP, 0.02]);
    expect({ n, spanDays }).toEqual({ n: 2, spanDays: 4 });
    expect(totalReturn).toBeCloseTo(1.01 * 1.02 - 1, 12);
  });
  it("money that came on a day without a mark is in the money-weighted return", () => {
    const daily = recordOf([GAP, 0.1, 0, GAP, 0.1], [1_000, 0, 0, 500]);
    expect(measured([], { daily })).toMatchObject({ n: 3, spanDays: 5 });
    const growth = 1 + (measured([], { daily }).mwr ?? 0);
    expect(1_000 * growth + 500 * growth ** (2 / 5)).toBeCloseTo(1_760, 8);
  });
  it("growth of a year is over calendar days, not over observations", () => {
    const returns = Array.from({ length: 730 }, (_, day) => (day % 7 < 5 ? 0.001 : GAP));
    const { cagr, totalReturn, spanDays } = measured(returns, { periodsPerYear: 252 });
    expect(spanDays).toBe(730);
    expect(cagr).toBeCloseTo(Math.sqrt(1 + (totalReturn ?? 0)) - 1, 12);
  });
});

describe("windows", () => {
  const returns = Array.from({ length: 400 }, (_, day) => (day % 3 === 0 ? -0.004 : 0.003));

  it("a year has 365 returns and an annual growth that is its total", () => {
    const year = measured(returns, { window: "365d" });
    expect(year).toMatchObject({ window: "365d", n: 365, spanDays: 365 });
    expect(year.cagr).toBeCloseTo(year.totalReturn ?? 0, 12);
    expect(year.calmar).toBeCloseTo((year.cagr ?? 0) / (year.maxDrawdown ?? 1), 12);
  });
  it("one day short of a year has none", () => {
    expect(measured(returns.slice(0, 364))).toMatchObject({ cagr: null, calmar: null, martin: null });
  });
  it("nothing from before the listing counts, trades neither", () => {
    const sinceDay = FIRST_DAY + 300;
    const closed = (day: number) => ({ pnl: 1, closedAt: day * DAY_MS });
    const trades = [closed(sinceDay - 1), closed(sinceDay)];
    const listed = measured(returns, { sinceDay, window: "365d", trades });
    expect(listed).toMatchObject({ n: 100, trades: 1, asOf: (FIRST_DAY + 400) * DAY_MS });
    expect(listed.totalReturn).toBeCloseTo(measured(returns.slice(300)).totalReturn ?? 0, 12);
  });
});

describe("luck", () => {
  it("positive serial correlation lowers the ratio and its bound, a negative one leaves it", () => {
    const smooth = Array.from({ length: 200 }, (_, day) => 0.002 + 0.01 * Math.sin(day / 4));
    const { sharpe, sharpeLo, rho1 } = measured(smooth);
    expect(rho1).toBeGreaterThan(0.9);
    expect(sharpeLo).toBeLessThan((sharpe ?? 0) / 3);
    const jagged = measured(V2_RETURNS);
    expect(jagged.sharpeLo).toBe(jagged.sharpe);
  });
  it("serial correlation does not make a bad record look better", () => {
    const sinking = Array.from({ length: 200 }, (_, day) => -0.002 + 0.01 * Math.sin(day / 4));
    expect(measured(sinking).sharpeLo).toBe(measured(sinking).sharpe);
  });
  it("the more records it was picked from, the less it proves", () => {
    const of = (count: number) =>
      measured(V2_RETURNS, { trials: { count, sharpeDeviation: 1 } }).deflatedSharpe ?? 0;
    expect(of(1)).toBe(measured(V2_RETURNS).probabilisticSharpe);
    expect(of(10)).toBeLessThan(of(1));
    expect(of(1000)).toBeLessThan(of(10));
  });
  it("days to significance are calendar days on an exchange as well", () => {
    const { minimumTrackRecord, daysToSignificance } = measured(V2_RETURNS, { periodsPerYear: 252 });
    expect(daysToSignificance).toBe(Math.ceil((((minimumTrackRecord ?? 0) - 10) * 365) / 252));
  });
});

describe("properties", () => {
  const returns = fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 2, maxLength: 80 });

  it("the size of an account changes nothing", () => {
    fc.assert(
      fc.property(returns, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (values, size) => {
        const [plain, sized] = [measured(values), measured([], { daily: recordOf(values, [size]) })];
        const { mwr, modifiedDietz, ...rest } = plain;
        expect(sized).toMatchObject(rest);
        for (const name of ["mwr", "modifiedDietz"] as const)
          expect(Math.abs((sized[name] ?? 0) - (plain[name] ?? 0)), name).toBeLessThan(
            1e-8 * (2 + (plain[name] ?? 0)),
          );
      }),
    );
  });

  it("deposits and withdrawals change no time-weighted number", () => {
    const flow = fc.double({ min: 0, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(returns, fc.array(flow, { maxLength: 80 }), (values, flows) => {
        const daily = recordOf(values, [10_000, ...flows]);
        const { mwr, modifiedDietz, ...rest } = measured(values);
        expect(measured([], { daily })).toMatchObject(rest);
      }),
    );
  });

  it("money-weighted equals time-weighted where every day earns the same", () => {
    const flow = fc.double({ min: 0, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        fc.array(flow, { maxLength: 30 }),
        (r, flows) => {
          const daily = recordOf(Array<number>(30).fill(r), [10_000, ...flows]);
          const { mwr, totalReturn } = measured([], { daily });
          expect(Math.abs((mwr ?? 9) - (totalReturn ?? 0))).toBeLessThan(1e-10);
        },
      ),
    );
  });

  it("NaN and Infinity never leave, whatever comes in", () => {
    const any = fc.double();
    const column = fc.array(any, { minLength: 0, maxLength: 40 });
    fc.assert(
      fc.property(
        column,
        column,
        column,
        fc.integer({ min: 1, max: 1_000 }),
        (equity, flow, earned, count) => {
          const n = Math.min(equity.length, flow.length, earned.length);
          const cut = (values: number[]) => Float64Array.from(values.slice(0, n));
          const daily = { firstDay: FIRST_DAY, equity: cut(equity), flow: cut(flow), return: cut(earned) };
          const trades = earned.map((pnl) => ({ pnl, closedAt: FIRST_DAY * DAY_MS }));
          const found = measured([], { daily, trades, trials: { count, sharpeDeviation: null } });
          for (const [name, value] of Object.entries(found))
            if (typeof value === "number") expect(Number.isFinite(value), `${name} is ${value}`).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("losses are fractions from 0 to 1, probabilities too", () => {
    fc.assert(
      fc.property(returns, (values) => {
        const found = measured(values);
        for (const name of ["maxDrawdown", "ulcer", "var95", "cvar95", "probabilisticSharpe"] as const) {
          const value = found[name];
          if (value === null) continue;
          expect(value, name).toBeGreaterThanOrEqual(0);
          expect(value, name).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("numbers at the edge of what they can hold", () => {
  it("returns of 1e-12 have the ratio of the same returns of a percent", () => {
    const tiny = measured(V2_RETURNS.map((r) => r * 1e-10));
    expect(tiny.sharpe).toBeCloseTo(2.3808989681, 8);
    expect(tiny.skewness).toBeCloseTo(0.2834110002, 8);
  });
  it("a hundred thousand returns keep nine digits of a known answer", () => {
    const long = Array.from({ length: 100_000 }, (_, day) => 0.0001 + (day % 2 === 0 ? 0.01 : -0.01));
    const deviation = 0.01 * Math.sqrt(100_000 / 99_999);
    expect(measured(long).sharpe).toBeCloseTo((0.0001 / deviation) * Math.sqrt(365), 9);
    expect(measured(long).kurtosis).toBeCloseTo(1, 9);
  });
  it("growth beyond what a number holds is undefined, not infinite", () => {
    expect(measured(Array<number>(20).fill(1e30)).totalReturn).toBeNull();
  });
});
