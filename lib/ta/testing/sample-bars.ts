import { type Bars, emptyBars } from "@/lib/ta/bars";

/** Prices of the sample are multiples of this, so that adding up to 1e13 to them rounds nothing away. */
const TICK = 1 / 256;

/**
 * A seeded random walk around 100 (mulberry32): the same bars for the same seed, for ever. Daily bars, prices
 * in ticks of 1/256, high and low around open and close, some bars without movement or volume.
 */
export function sampleBars(count: number, seed = 1): Bars {
  const random = randomFractions(seed);
  const bars = emptyBars(count);
  const ticks = (size: number) => Math.floor(random() * size) * TICK;
  let close = 100;
  for (let i = 0; i < count; i++) {
    const open = close + (random() < 0.2 ? 0 : ticks(128) - 0.25);
    close = random() < 0.1 ? open : open + ticks(513) - 1;
    bars.time[i] = Date.UTC(2020, 0, 1) + i * 86_400_000;
    bars.open[i] = open;
    bars.high[i] = Math.max(open, close) + ticks(200);
    bars.low[i] = Math.min(open, close) - ticks(200);
    bars.close[i] = close;
    bars.volume[i] = random() < 0.05 ? 0 : Math.floor(random() * 10_000);
  }
  return bars;
}

/** Bars that never move: every price is `price`, every volume `volume`. */
export function flatBars(count: number, price: number, volume = 1000): Bars {
  const bars = emptyBars(count);
  for (const column of [bars.open, bars.high, bars.low, bars.close]) column.fill(price);
  bars.volume.fill(volume);
  bars.time.forEach((_, i) => {
    bars.time[i] = Date.UTC(2020, 0, 1) + i * 86_400_000;
  });
  return bars;
}

/** The bars with `offset` added to every price. */
export function shiftPrices(bars: Bars, offset: number): Bars {
  const shifted = (column: Float64Array) => column.map((price) => price + offset);
  return {
    ...bars,
    open: shifted(bars.open),
    high: shifted(bars.high),
    low: shifted(bars.low),
    close: shifted(bars.close),
  };
}

function randomFractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
