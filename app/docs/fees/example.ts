import { feeOnWinners } from "@/lib/copying/fee-on-winners";
import {
  depositUnits,
  type FeeSettlement,
  lossCarryOf,
  openUnits,
  settleFee,
  withdrawUnits,
} from "@/lib/copying/high-water-mark";
import { Decimal, decimal } from "@/lib/decimal";
import { decimalOfMoney, type Money, money, moneyHalfEven } from "@/lib/money";

const CURRENCY = "USD";

/** The fee of the examples. */
export const EXAMPLE_FEE_BPS = 2_000;
/** What is copied at the beginning. */
export const EXAMPLE_START = money(1_000_000n, CURRENCY);

/** Six months: what was earned, and the money that came or went afterwards. */
const MONTHS = [
  ["0.08", "0"],
  ["-0.10", "5000"],
  ["0.05", "-4000"],
  ["0.06", "0"],
  ["0.07", "0"],
  ["-0.02", "0"],
] as const;

export interface ExampleMonth extends FeeSettlement {
  month: number;
  /** A fraction. */
  earned: number;
  /** Before the fee, and what came or went after it. */
  equity: Money;
  flow: Money;
}

/** The months of the example, settled by what settles fees. `providerBps` is the provider's share. */
export function exampleMonths(providerBps: number): { months: ExampleMonth[]; total: Money } {
  let equity = decimalOfMoney(EXAMPLE_START);
  let copied = openUnits(equity);
  const months = MONTHS.map(([earned, change], index) => {
    equity = equity.times(new Decimal(1).plus(earned));
    const settled = settleFee(copied, equity, {
      performanceBps: EXAMPLE_FEE_BPS,
      providerBps,
      currency: CURRENCY,
    });
    const flow = decimal(change);
    const shown = {
      ...settled,
      month: index + 1,
      earned: Number(earned),
      equity: moneyHalfEven(equity, CURRENCY),
      flow: moneyHalfEven(flow, CURRENCY),
    };
    ({ after: copied, equityAfter: equity } = settled);
    if (flow.gt(0)) copied = depositUnits(copied, equity, flow);
    if (flow.lt(0)) copied = withdrawUnits(copied, equity, flow.abs());
    equity = equity.plus(flow);
    return shown;
  });
  return {
    months,
    total: money(
      months.reduce((sum, { fee }) => sum + fee.minor, 0n),
      CURRENCY,
    ),
  };
}

/** Copied trades of one month. */
export const EXAMPLE_TRADES = ["120", "-300", "80", "150", "-60", "40"] as const;

/** The fee of that month, and what a fee on every winner would take. */
export function netAndWinners(providerBps: number): { net: Money; fee: Money; onWinners: Money } {
  const start = decimalOfMoney(EXAMPLE_START);
  const net = EXAMPLE_TRADES.reduce((sum, pnl) => sum.plus(pnl), new Decimal(0));
  const terms = { performanceBps: EXAMPLE_FEE_BPS, providerBps, currency: CURRENCY };
  const { fee } = settleFee(openUnits(start), start.plus(net), terms);
  const onWinners = feeOnWinners(EXAMPLE_TRADES, EXAMPLE_FEE_BPS, CURRENCY);
  return { net: moneyHalfEven(net, CURRENCY), fee, onWinners };
}

/** Somebody stops after a fall of a fifth: how much a new start must earn before a fee is due, as a fraction. */
export function comingBack(): number {
  const start = decimalOfMoney(EXAMPLE_START);
  const carry = lossCarryOf(openUnits(start), start.times("0.8")) ?? new Decimal(1);
  return carry.minus(1).toNumber();
}
