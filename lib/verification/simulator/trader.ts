import type { EventFact } from "@/lib/trading/account-event";
import type { Skill } from "@/lib/verification/simulator/investor";
import type { SeededRandom } from "@/lib/verification/simulator/seeded-random";
import {
  CAPITAL,
  deposit,
  lotOf,
  type SimulatedAccount,
  simulatedFill,
  simulatedTime,
} from "@/lib/verification/simulator/simulated-account";

const STEPS_PER_DAY = 24;
const DAILY_VOLATILITY = 0.02;
const FEE_RATE = 0.0005;
/** Share of hours without a position in which one is opened. */
const OPENING_CHANCE = 0.08;
/** Half of the equity, times e to a normal draw of this deviation. */
const USUAL_SIZE = 0.5;
const SIZE_SPREAD = 0.3;
/** A stop and a target at so many times the volatility of an hour. */
const EXIT_AT = 6;
const SCALING_CHANCE = 0.01;
const LAYERS_MAX = 3;
/** What comes in every 30 days: each trader saves one of these shares of the first capital. */
const SAVING_EVERY_DAYS = 30;
const SAVING_SHARES = [0, 0.02, 0.05, 0.1];

interface Position {
  side: 1 | -1;
  qty: number;
  entry: number;
  layers: number;
}

/**
 * An honest trader: one position at a time on a random side, sizes around half of the equity, stop and target at the same
 * distance, now and then a second or third entry whatever the price, costs on every fill, perhaps a monthly deposit. The market
 * drifts with the position as much as gives the account about the wanted Sharpe ratio before costs.
 */
export function simulateTrader(random: SeededRandom, { days, sharpe }: Skill): SimulatedAccount {
  const hourly = DAILY_VOLATILITY / Math.sqrt(STEPS_PER_DAY);
  const drift = (sharpe * hourly) / Math.sqrt(365 * STEPS_PER_DAY);
  const closes = new Float64Array(days);
  const saving = CAPITAL * (SAVING_SHARES[Math.floor(random.uniform() * SAVING_SHARES.length)] ?? 0);
  const desk = new Desk();
  for (let step = 0; step < days * STEPS_PER_DAY; step += 1) {
    const day = Math.floor(step / STEPS_PER_DAY);
    if (step % (SAVING_EVERY_DAYS * STEPS_PER_DAY) === 0 && day > 0 && saving > 0) desk.save(saving, day);
    desk.price *= Math.exp((desk.position?.side ?? 0) * drift + hourly * random.normal());
    decide(desk, { random, hourly, atMs: simulatedTime(0, (step + 1) / STEPS_PER_DAY) - 1 });
    closes[day] = desk.price;
  }
  return { events: desk.events, closes };
}

interface Moment {
  random: SeededRandom;
  hourly: number;
  atMs: number;
}

function decide(desk: Desk, { random, hourly, atMs }: Moment): void {
  const { position } = desk;
  const size = (USUAL_SIZE * desk.balance * Math.exp(SIZE_SPREAD * random.normal())) / desk.price;
  if (position === null) {
    const side = random.uniform() < 0.5 ? 1 : -1;
    if (random.uniform() < OPENING_CHANCE) desk.trade(side * size, atMs);
  } else if (Math.abs(Math.log(desk.price / position.entry)) > EXIT_AT * hourly) {
    desk.trade(-position.side * position.qty, atMs);
  } else if (position.layers < LAYERS_MAX && random.uniform() < SCALING_CHANCE) {
    desk.trade((position.side * size) / 2, atMs);
  }
}

/** Cash, the open position and what was done so far. */
class Desk {
  readonly events: EventFact[] = [deposit(CAPITAL)];
  balance = CAPITAL;
  price = 100;
  position: Position | null = null;

  save(amount: number, day: number): void {
    this.balance += amount;
    this.events.push(deposit(amount, day));
  }

  trade(wanted: number, atMs: number): void {
    const qty = lotOf(wanted);
    this.events.push(
      simulatedFill(`t${this.events.length}`, { qty, price: this.price, atMs, feeRate: FEE_RATE }),
    );
    this.balance -= FEE_RATE * Math.abs(qty) * this.price;
    const { position } = this;
    if (position === null)
      this.position = { side: qty > 0 ? 1 : -1, qty: Math.abs(qty), entry: this.price, layers: 1 };
    else if (Math.sign(qty) === position.side) this.#add(position, Math.abs(qty));
    else {
      this.balance += position.side * (this.price - position.entry) * position.qty;
      this.position = null;
    }
  }

  #add(position: Position, qty: number): void {
    const held = lotOf(position.qty + qty);
    position.entry = (position.entry * position.qty + this.price * qty) / held;
    position.qty = held;
    position.layers += 1;
  }
}
