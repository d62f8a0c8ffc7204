import type { EventFact } from "@/lib/trading/account-event";
import type { SeededRandom } from "@/lib/verification/simulator/seeded-random";
import {
  CAPITAL,
  deposit,
  lotOf,
  type SimulatedAccount,
  simulatedFill,
  simulatedTime,
} from "@/lib/verification/simulator/simulated-account";

const STEPS_PER_DAY = 96;
const DAILY_VOLATILITY = 0.03;
const FIRST_LOT = 0.05;
const GROWTH = 1.5;
const SPACING = 0.004;
const MOST_LAYERS = 8;
const TAKE_PROFIT = 0.003;

interface Grid {
  side: 1 | -1;
  layers: number;
  qty: number;
  cost: number;
  lastPrice: number;
  lot: number;
}

/**
 * A grid bot without any edge (reference §4.3): a random walk with 3 % daily volatility in steps of 15 minutes, a random
 * side, first lot 5 % of the balance, adding 1.5 times as much every 0.4 % against it up to eight layers, taking profit
 * at 0.3 % from the average; no costs. Its closed trades win nearly always; the losses wait in open positions.
 */
export function simulateGridBot(random: SeededRandom, days: number): SimulatedAccount {
  const events: EventFact[] = [deposit(CAPITAL)];
  const closes = new Float64Array(days);
  let [price, balance] = [100, CAPITAL];
  let grid: Grid | null = null;
  const trade = (qty: number, step: number) => {
    const atMs = simulatedTime(0, (step + 1) / STEPS_PER_DAY) - 1;
    events.push(simulatedFill(`g${events.length}`, { qty, price, atMs }));
  };
  for (let step = 0; step < days * STEPS_PER_DAY; step += 1) {
    price *= Math.exp((DAILY_VOLATILITY / Math.sqrt(STEPS_PER_DAY)) * random.normal());
    if (grid === null) {
      const side = random.uniform() < 0.5 ? 1 : -1;
      const lot = (FIRST_LOT * balance) / price;
      grid = { side, layers: 1, qty: lotOf(lot), cost: lotOf(lot) * price, lastPrice: price, lot };
      trade(side * lot, step);
    } else {
      const average = grid.cost / grid.qty;
      if (grid.side * (price / average - 1) >= TAKE_PROFIT) {
        balance += grid.side * (price - average) * grid.qty;
        trade(-grid.side * grid.qty, step);
        grid = null;
      } else if (grid.layers < MOST_LAYERS && grid.side * (price / grid.lastPrice - 1) <= -SPACING) {
        grid = addLayer(grid, price);
        trade(grid.side * grid.lot, step);
      }
    }
    if ((step + 1) % STEPS_PER_DAY === 0) closes[(step + 1) / STEPS_PER_DAY - 1] = price;
  }
  return { events, closes };
}

function addLayer(grid: Grid, price: number): Grid {
  const lot = grid.lot * GROWTH;
  return {
    ...grid,
    lot,
    layers: grid.layers + 1,
    qty: lotOf(grid.qty + lotOf(lot)),
    cost: grid.cost + lotOf(lot) * price,
    lastPrice: price,
  };
}
