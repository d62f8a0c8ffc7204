import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "@/lib/time";
import type { AccountEventFact, EventFact } from "@/lib/trading/account-event";
import { type DailyCloses, dailyPrices } from "@/lib/trading/daily-prices";
import { type DerivedAccount, deriveAccount } from "@/lib/trading/derive-account";
import { eventColumns, type TradedInstrument } from "@/lib/trading/event-columns";

const DAY = Math.floor(Date.UTC(2026, 0, 1) / DAY_MS);
const BTC: TradedInstrument = { code: "BTC-USD", base: "BTC", quote: "USD" };
const INSTRUMENTS = [BTC, { code: "ETH-EUR", base: "ETH", quote: "EUR" }];

function at(day: number, hour = 12): number {
  return (DAY + day) * DAY_MS + hour * 3_600_000;
}

function inOrder(facts: readonly EventFact[]): AccountEventFact[] {
  return facts.map((fact, index) => ({ ...fact, seq: BigInt(index + 1), receivedAtMs: fact.executedAtMs }));
}

let ids = 0;
function nextId(): string {
  ids += 1;
  return `x${ids}`;
}

function deposit(amount: string, day: number, currency = "USD"): EventFact {
  return { kind: "deposit", externalId: nextId(), amount, currency, executedAtMs: at(day, 0) };
}

function withdrawal(amount: string, day: number): EventFact {
  return { kind: "withdrawal", externalId: nextId(), amount, currency: "USD", executedAtMs: at(day, 0) };
}

function income(amount: string, day: number, currency = "USD"): EventFact {
  return { kind: "income", externalId: nextId(), amount, currency, executedAtMs: at(day, 8) };
}

function fill(
  side: "buy" | "sell",
  qty: string,
  price: string,
  day: number,
  fee: { amount: string; currency: string } | null = null,
  symbol = "BTC-USD",
): EventFact {
  return { kind: "fill", externalId: nextId(), symbol, side, qty, price, fee, executedAtMs: at(day) };
}

function series(base: string, quote: string, closes: readonly number[]): DailyCloses {
  return { base, quote, firstDay: DAY, closes: Float64Array.from(closes) };
}

function derive(
  facts: readonly EventFact[],
  closes: readonly number[],
  options: { days?: number; periodsPerYear?: number; pairs?: DailyCloses[]; firstDay?: number } = {},
): DerivedAccount {
  const btc = { ...series("BTC", "USD", closes), firstDay: options.firstDay ?? DAY };
  const pairs = [btc, ...(options.pairs ?? [])];
  const eth = pairs.find(({ base }) => base === "ETH") ?? null;
  return deriveAccount(eventColumns(inOrder(facts), INSTRUMENTS), dailyPrices("USD", [btc, eth], pairs), {
    periodsPerYear: options.periodsPerYear ?? 365,
    throughDay: DAY + (options.days ?? closes.length) - 1,
  });
}

describe("daily marks", () => {
  it("flows count at the start of their day: vector V3 gives a time-weighted return of +4.905093 %", () => {
    // Reference §3.3, V3: 10,000, flows [0, +20,000, 0, −10,000, 0], returns [+5, −3, +2, +2, −1] %.
    const returns = [0.05, -0.03, 0.02, 0.02, -0.01];
    const prices = [100];
    for (const r of returns) prices.push((prices.at(-1) ?? 0) * (1 + r));
    const [p0 = 0, p1 = 0, , p3 = 0] = prices;
    const derived = derive(
      [
        deposit("10000", 0),
        { ...fill("buy", "100", String(p0), 0), executedAtMs: at(0, 0) },
        deposit("20000", 2),
        { ...fill("buy", String(20_000 / p1), String(p1), 2), executedAtMs: at(2, 0) },
        { ...fill("sell", String(10_000 / p3), String(p3), 4), executedAtMs: at(4, 0) },
        withdrawal("10000", 4),
      ],
      prices,
    );
    expect([...derived.daily.equity].map((value) => Number(value.toFixed(5)))).toEqual([
      10_000, 10_500, 29_585, 30_176.7, 20_580.234, 20_374.43166,
    ]);
    expect([...derived.daily.flow]).toEqual([10_000, 0, 20_000, 0, -10_000, 0]);
    const twr = [...derived.daily.return].reduce((all, r) => all * (1 + r), 1) - 1;
    expect(twr).toBeCloseTo(0.04905093, 8);
  });

  it("marks include open profit; the balance does not", () => {
    const { daily } = derive([deposit("1000", 0), fill("buy", "10", "100", 0)], [100, 50, 120]);
    expect([...daily.equity]).toEqual([1_000, 500, 1_200]);
    expect([...daily.balance]).toEqual([1_000, 1_000, 1_000]);
  });

  it("marks tell the value of open positions, shorts like longs; a flat day has none", () => {
    const long = derive([deposit("1000", 0), fill("buy", "10", "100", 0)], [100, 50]).daily;
    expect([...long.gross]).toEqual([1_000, 500]);
    const short = derive(
      [deposit("1000", 0), fill("sell", "10", "100", 0), fill("buy", "10", "110", 1)],
      [105, 110],
    ).daily;
    expect([...short.gross]).toEqual([1_050, 0]);
  });

  it("a missing price leaves no mark, and the next return spans the gap", () => {
    const { daily } = derive(
      [deposit("1000", 0), fill("buy", "10", "100", 0), deposit("1000", 2)],
      [100, 110, Number.NaN, 121],
    );
    expect([...daily.equity]).toEqual([1_000, 1_100, Number.NaN, 2_210]);
    expect(daily.return[3]).toBeCloseTo((2_210 - 2_100) / 2_100, 12);
    expect([daily.missingDays, daily.expectedDays, daily.unpriced]).toEqual([1, 4, ["BTC-USD"]]);
  });

  it("income moves equity and the return, up and down; it is no flow and part of no trade", () => {
    const traded = [deposit("1000", 0), fill("buy", "1", "100", 0), fill("sell", "1", "100", 2)];
    const {
      daily,
      income: earned,
      roundTrips,
      fees,
    } = derive([...traded, income("50", 1), income("-21", 2)], [100, 100, 100]);
    expect([...daily.equity]).toEqual([1_000, 1_050, 1_029]);
    expect([...daily.flow]).toEqual([1_000, 0, 0]);
    expect([...daily.return]).toEqual([0, 0.05, -0.02]);
    expect([earned, fees]).toEqual([29, 0]);
    expect(roundTrips).toMatchObject([{ pnl: 0, fees: 0 }]);
  });

  it("income in another currency is held and worth its rate; without a rate it is not known", () => {
    const pairs = [series("EUR", "USD", [1.1, 1.2])];
    const euros = derive([deposit("100", 0), income("10", 0, "EUR")], [1, 1], { pairs });
    expect(euros.daily.equity[1]).toBeCloseTo(112, 9);
    expect(euros.income).toBeCloseTo(11, 9);
    const unknown = derive([deposit("100", 0), income("10", 0, "XYZ")], [1, 1]);
    expect([unknown.income, unknown.daily.missingDays, unknown.daily.unpriced]).toEqual([NaN, 2, ["XYZ"]]);
  });

  it("a flat account needs no price", () => {
    const { daily } = derive([deposit("1000", 0)], [Number.NaN, Number.NaN]);
    expect([...daily.equity]).toEqual([1_000, 1_000]);
  });

  it("before the first money there is no return", () => {
    const { daily } = derive(
      [{ ...fill("buy", "1", "100", 0), executedAtMs: at(0) }, deposit("1000", 1)],
      [100, 100],
    );
    expect([...daily.return]).toEqual([Number.NaN, 0]);
  });

  it("a loss of everything is a return of −1 and ends the record; money added later starts no new one", () => {
    const { daily } = derive(
      [deposit("100", 0), fill("buy", "10", "100", 0), deposit("5000", 2)],
      [100, 80, 120, 130],
    );
    expect(daily.endedOn).toBe(DAY + 1);
    expect([...daily.return]).toEqual([0, -1, Number.NaN, Number.NaN]);
  });

  it("other currencies are worth their pair's close, the inverse pair's, or two pairs in a row", () => {
    const pairs = [
      series("EUR", "USD", [1.1, 1.2]),
      series("USD", "CHF", [0.8, 0.8]),
      series("XAU", "CHF", [1_600, 1_600]),
    ];
    const eur = derive([deposit("100", 0, "EUR")], [1, 1], { pairs });
    expect(eur.daily.equity[0]).toBeCloseTo(110, 9);
    expect(eur.daily.equity[1]).toBeCloseTo(120, 9);
    expect(derive([deposit("100", 0, "CHF")], [1, 1], { pairs }).daily.equity[0]).toBeCloseTo(125, 9);
    expect(derive([deposit("1", 0, "XAU")], [1, 1], { pairs }).daily.equity[0]).toBeCloseTo(2_000, 9);
  });

  it("no parity is assumed: a dollar token without a price leaves no mark and says so", () => {
    const { daily } = derive([deposit("100", 0, "USDT")], [1, 1]);
    expect([...daily.equity]).toEqual([Number.NaN, Number.NaN]);
    expect(daily.unpriced).toEqual(["USDT"]);
  });

  it("on exchange accounts weekends and lone holidays are no trading days, a longer hole is missing", () => {
    // 1 January 2026 is a Thursday: Thu Fri Sat Sun Mon(holiday) Tue Wed(hole) Thu(hole) Fri.
    const nan = Number.NaN;
    const { daily } = derive(
      [deposit("1000", 0), fill("buy", "10", "100", 0)],
      [100, 101, nan, nan, nan, 102, nan, nan, 103],
      { periodsPerYear: 252 },
    );
    expect(daily.missingDays).toBe(1);
    expect(daily.expectedDays).toBe(5);
    expect(daily.equity.filter((value) => !Number.isNaN(value))).toHaveLength(4);
  });
});

describe("positions and realised profit", () => {
  it("average cost and FIFO differ while open and agree when flat", () => {
    const opening = [deposit("10000", 0), fill("buy", "1", "100", 0), fill("buy", "1", "200", 0)];
    const half = derive([...opening, fill("sell", "1", "180", 1)], [200, 180]);
    expect(half.realised).toEqual({ averageCost: 30, fifo: 80 });
    expect(half.positions).toMatchObject([{ qty: 1, avgCost: 150 }]);
    const flat = derive([...opening, fill("sell", "1", "180", 1), fill("sell", "1", "160", 1)], [200, 180]);
    expect(flat.realised.averageCost).toBeCloseTo(flat.realised.fifo, 12);
    expect(flat.positions).toEqual([]);
  });

  it("a flip closes one trade and opens the next, and shares its fee by quantity", () => {
    const fee = { amount: "3", currency: "USD" };
    const { roundTrips, positions } = derive(
      [deposit("10000", 0), fill("buy", "1", "100", 0), fill("sell", "3", "110", 1, fee)],
      [100, 110],
    );
    expect(roundTrips).toMatchObject([
      { direction: 1, qty: 1, openPrice: 100, closePrice: 110, fees: 1, pnl: 9 },
    ]);
    expect(positions).toMatchObject([{ qty: -2, avgCost: 110, realisedNet: -2 }]);
  });

  it("a short earns when the price falls", () => {
    const { roundTrips, daily } = derive(
      [deposit("1000", 0), fill("sell", "2", "100", 0), fill("buy", "2", "90", 2)],
      [100, 95, 90],
    );
    expect(roundTrips).toMatchObject([{ direction: -1, openPrice: 100, closePrice: 90, pnl: 20 }]);
    expect([...daily.equity]).toEqual([1_000, 1_010, 1_020]);
  });

  it("one trade from flat to flat: 0.1 + 0.2 − 0.3 is flat, not a rest of rounding", () => {
    const { roundTrips, positions } = derive(
      [
        deposit("1000", 0),
        fill("buy", "0.1", "100", 0),
        fill("buy", "0.2", "100", 0),
        fill("sell", "0.3", "100", 0),
      ],
      [100],
    );
    expect([roundTrips.length, positions.length]).toEqual([1, 0]);
  });

  it("a fee in the traded asset is worth the fill's price, and is missing from the holding's worth", () => {
    const { daily, fees } = derive(
      [deposit("1000", 0), fill("buy", "1", "100", 0, { amount: "0.01", currency: "BTC" })],
      [100],
    );
    expect(fees).toBeCloseTo(1, 12);
    expect(daily.equity[0]).toBeCloseTo(999, 9);
  });

  it("a trade whose fee has no price is counted, not guessed", () => {
    const { unpricedTrips, roundTrips } = derive(
      [
        deposit("1000", 0),
        fill("buy", "1", "100", 0, { amount: "0.1", currency: "BNB" }),
        fill("sell", "1", "110", 0),
      ],
      [100],
    );
    expect([unpricedTrips, roundTrips.length]).toEqual([1, 0]);
  });

  it("what was voided is not there, in whatever order it was appended", () => {
    const facts = inOrder([deposit("1000", 0), fill("buy", "1", "100", 1), fill("buy", "1", "90", 0)]);
    const void_: AccountEventFact = {
      kind: "void",
      externalId: "v",
      voidsSeq: 2n,
      executedAtMs: at(1),
      seq: 4n,
      receivedAtMs: at(1),
    };
    const columns = eventColumns([...facts, void_], INSTRUMENTS);
    expect([...columns.seq]).toEqual([1, 3]);
  });
});

describe("the balance identity", () => {
  const someFills = fc.array(
    fc.record({
      buy: fc.boolean(),
      qty: fc.integer({ min: 1, max: 50 }),
      price: fc.integer({ min: 50, max: 150 }),
      fee: fc.integer({ min: 0, max: 3 }),
      day: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it("end = flows + realised + open profit − fees + income, whatever was traded, earned and paid", () => {
    fc.assert(
      fc.property(
        someFills,
        fc.array(fc.integer({ min: 60, max: 140 }), { minLength: 10, maxLength: 10 }),
        fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 9 })), {
          maxLength: 8,
        }),
        (some, closes, earned) => {
          const fills = some.map(({ buy, qty, price, fee, day }) =>
            fill(buy ? "buy" : "sell", (qty / 10).toFixed(1), String(price), day, {
              amount: String(fee),
              currency: "USD",
            }),
          );
          const incomes = earned.filter(([amount]) => amount !== 0);
          const derived = derive(
            [
              deposit("1000000", 0),
              ...fills,
              ...incomes.map(([amount, day]) => income((amount / 10).toFixed(2), day)),
            ],
            closes,
          );
          const earnings = incomes.reduce((sum, [amount]) => sum + amount / 10, 0);
          expect(derived.income).toBeCloseTo(earnings, 9);
          const last = closes.at(-1) ?? 0;
          const open = derived.positions.reduce((sum, { qty, avgCost }) => sum + qty * (last - avgCost), 0);
          expect(derived.daily.equity.at(-1)).toBeCloseTo(
            1_000_000 + derived.realised.averageCost + open - derived.fees + derived.income,
            5,
          );
          const inTrips = derived.roundTrips.reduce((sum, { pnl }) => sum + pnl, 0);
          const inPositions = derived.positions.reduce((sum, { realisedNet }) => sum + realisedNet, 0);
          expect(inTrips + inPositions).toBeCloseTo(derived.realised.averageCost - derived.fees, 5);
        },
      ),
    );
  });
});
