import type { SeededRandom } from "@/lib/verification/simulator/seeded-random";
import {
  CAPITAL,
  deposit,
  type SimulatedAccount,
  simulatedFill,
  simulatedTime,
} from "@/lib/verification/simulator/simulated-account";

const DAILY_VOLATILITY = 0.01;
const FIRST_PRICE = 100;

/** Skill and length of a simulated account. */
export interface Skill {
  days: number;
  /** True annual Sharpe ratio, P = 365. */
  sharpe: number;
}

/**
 * An honest account that buys with all its capital on the first day and holds: daily returns that are independent and
 * normal, the null of the statistics on returns.
 */
export function simulateInvestor(random: SeededRandom, { days, sharpe }: Skill): SimulatedAccount {
  const drift = (sharpe * DAILY_VOLATILITY) / Math.sqrt(365);
  return buyAndHold(Float64Array.from({ length: days }, () => drift + DAILY_VOLATILITY * random.normal()));
}

/**
 * Smoothed marks: what is held earns at random, with a Sharpe ratio of 2, and is marked each day with the average of its
 * last four returns, as an illiquid or invented valuation does.
 */
export function simulateSmoothedMarks(random: SeededRandom, days: number): SimulatedAccount {
  const drift = (2 * DAILY_VOLATILITY) / Math.sqrt(365);
  const earned = Float64Array.from({ length: days + 3 }, () => drift + DAILY_VOLATILITY * random.normal());
  const shown = earned
    .subarray(3)
    .map((_, day) => earned.subarray(day, day + 4).reduce((sum, r) => sum + r / 4, 0));
  return buyAndHold(shown);
}

function buyAndHold(returns: Float64Array): SimulatedAccount {
  let price = FIRST_PRICE;
  const closes = returns.map((r) => {
    price *= 1 + r;
    return price;
  });
  const entry = { qty: CAPITAL / FIRST_PRICE, price: FIRST_PRICE, atMs: simulatedTime(0, 0.001) };
  return { events: [deposit(CAPITAL), simulatedFill("entry", entry)], closes };
}
