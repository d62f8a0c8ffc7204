import type { EventFact } from "@/lib/trading/account-event";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { simulateGridBot } from "@/lib/verification/simulator/grid-bot";
import { simulateSmoothedMarks } from "@/lib/verification/simulator/investor";
import type { SeededRandom } from "@/lib/verification/simulator/seeded-random";
import {
  CAPITAL,
  deposit,
  lotOf,
  type SimulatedAccount,
  simulatedFill,
  simulatedRecord,
  simulatedTime,
} from "@/lib/verification/simulator/simulated-account";
import { simulateTrader } from "@/lib/verification/simulator/trader";

/** Length of every bad record. */
const DAYS = 180;

/** The frauds and poisons the simulator knows. */
export const BAD_ACTOR_NAMES = [
  "grid bot",
  "martingale",
  "smoothed marks",
  "wash trader",
  "clone",
  "deposit masker",
] as const;
export type BadActor = (typeof BAD_ACTOR_NAMES)[number];

/** A record of each of them. */
export const BAD_ACTORS: Readonly<Record<BadActor, (random: SeededRandom) => CheckedRecord>> = {
  "grid bot": (random) => simulatedRecord(simulateGridBot(random, DAYS)),
  martingale: (random) => simulatedRecord(simulateMartingale(random)),
  "smoothed marks": (random) => simulatedRecord(simulateSmoothedMarks(random, DAYS)),
  "wash trader": (random) => simulatedRecord(simulateWashTrader(random)),
  clone: cloneRecord,
  "deposit masker": (random) => simulatedRecord(simulateDepositMasker(random)),
};

/** Six bets a day on ±1 %, without an edge; after a loss twice the stake, up to 32 times, then from the beginning. */
function simulateMartingale(random: SeededRandom): SimulatedAccount {
  const bets = 6;
  const first = lotOf((0.02 * CAPITAL) / 100);
  const events: EventFact[] = [deposit(CAPITAL)];
  let doubled = 0;
  for (let bet = 0; bet < DAYS * bets; bet += 1) {
    const qty = first * 2 ** doubled;
    const wins = random.uniform() < 0.5;
    const at = (share: number) => simulatedTime(0, (bet + share) / bets);
    events.push(
      simulatedFill(`o${bet}`, { qty, price: 100, atMs: at(0.1) }),
      simulatedFill(`c${bet}`, { qty: -qty, price: wins ? 101 : 99, atMs: at(0.9) }),
    );
    doubled = wins || doubled === 5 ? 0 : doubled + 1;
  }
  return { events, closes: new Float64Array(DAYS).fill(100) };
}

/** Buys and sells back within 20 seconds, forty times a day, for less than the costs: volume without a trade. */
function simulateWashTrader(random: SeededRandom): SimulatedAccount {
  const trades = 40;
  const events: EventFact[] = [deposit(CAPITAL)];
  for (let trade = 0; trade < DAYS * trades; trade += 1) {
    const atMs = simulatedTime(0, (trade + 0.5) / trades);
    const [price, qty] = [100 + 0.01 * random.normal(), 1 + random.uniform()];
    events.push(
      simulatedFill(`o${trade}`, { qty, price, atMs, feeRate: 1e-4 }),
      simulatedFill(`c${trade}`, { qty: -qty, price: price + 0.005, atMs: atMs + 20_000, feeRate: 1e-4 }),
    );
  }
  return { events, closes: new Float64Array(DAYS).fill(100) };
}

/** Repeats an honest trader, who was there before, five seconds later. */
function cloneRecord(random: SeededRandom): CheckedRecord {
  const original = simulateTrader(random, { days: DAYS, sharpe: 1 });
  const record = simulatedRecord(original);
  const later = original.events.map((event) =>
    event.kind === "fill" ? { ...event, executedAtMs: event.executedAtMs + CLONE_DELAY_MS } : event,
  );
  const { providerId, events, derived } = record;
  return {
    ...simulatedRecord({ ...original, events: later }),
    older: [{ providerId, isNear: false, events, daily: derived.daily }],
  };
}

const CLONE_DELAY_MS = 5_000;

/**
 * Gambles with a tenth of the capital until it has grown threefold, or begins anew; then twenty times that comes in and
 * is left nearly alone.
 */
function simulateDepositMasker(random: SeededRandom): SimulatedAccount {
  const start = CAPITAL / 10;
  const lucky = luckyPath(random);
  const after = DAYS - lucky.length;
  const calm = Float64Array.from({ length: after }, () => 0.002 * random.normal());
  let price = 100;
  const closes = Float64Array.from([...lucky, ...calm], (r) => {
    price *= 1 + r;
    return price;
  });
  const paidIn = 20 * 3 * start;
  const qty = start / 100;
  return {
    closes,
    events: [
      deposit(start),
      simulatedFill("gamble", { qty, price: 100, atMs: simulatedTime(0, 0.001) }),
      deposit(paidIn, lucky.length),
    ],
  };
}

/** Days of ±8 % whose product is 3 or more after at most 60 days; the unlucky ones are nobody's record. */
function luckyPath(random: SeededRandom): number[] {
  for (;;) {
    const path: number[] = [];
    for (let value = 1; value < 3 && path.length < 60; ) {
      const r = Math.max(-0.5, 0.08 * random.normal());
      path.push(r);
      value *= 1 + r;
    }
    if (path.reduce((value, r) => value * (1 + r), 1) >= 3) return path;
  }
}
