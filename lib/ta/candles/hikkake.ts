import { CANDLE_PRICES, definePattern } from "@/lib/ta/candles/candle-pattern";
import { Candles } from "@/lib/ta/candles/candles";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";

/** How many bars a false breakout has to be confirmed. */
const CONFIRMING_BARS = 3;

interface HikkakeFacts {
  readonly name: string;
  readonly firstIndex: number;
  /** 1 where a downward breakout ends at the bar that may prove false, -1 for an upward one, else 0. */
  breakout(bars: Candles, i: number): -1 | 0 | 1;
}

/**
 * A breakout that is called false: 100 or -100 where it happens, 200 or -200 where one of the next three closes
 * crosses the far side of the candle before the breakout. Breakouts are watched from `CONFIRMING_BARS` before the
 * first value on, so that the first value can be a confirmation.
 */
function hikkakePattern({ name, firstIndex, breakout }: HikkakeFacts) {
  return indicatorFunction({
    name,
    series: CANDLE_PRICES,
    parameters: {},
    outputs: ["signal"],
    firstIndex: () => firstIndex,
    history: () => firstIndex,
    kernel(_, memory) {
      const bars = new Candles();
      const watch = new FalseBreakout(memory, breakout);
      return (prices, { signal }, { origin, from, to }) => {
        bars.read(prices);
        const watched = origin + firstIndex - CONFIRMING_BARS;
        const first = origin + firstIndex;
        for (let i = from; i < to; i++) {
          const value = i < watched ? NaN : watch.next(bars, i);
          signal[i] = i < first ? NaN : value;
        }
      };
    },
  });
}

/** The last breakout, as long as it can still be confirmed. */
class FalseBreakout {
  readonly #breakout: HikkakeFacts["breakout"];
  readonly #last: { direction: -1 | 0 | 1; level: number; barsLeft: number };

  constructor(memory: Memory, breakout: HikkakeFacts["breakout"]) {
    this.#breakout = breakout;
    this.#last = memory.track({ direction: 0, level: 0, barsLeft: 0 });
  }

  next(bars: Candles, i: number): number {
    const last = this.#last;
    const direction = this.#breakout(bars, i);
    if (direction !== 0) {
      last.direction = direction;
      last.level = direction === 1 ? bars.high(i - 1) : bars.low(i - 1);
      last.barsLeft = CONFIRMING_BARS;
      return direction * 100;
    }
    if (last.barsLeft === 0) return 0;
    last.barsLeft -= 1;
    if (!(last.direction * (bars.close(i) - last.level) > 0)) return 0;
    last.barsLeft = 0;
    return last.direction * 200;
  }
}

/** Whether the candle's range lies within the range before, touching neither end. */
function isInside(bars: Candles, i: number): boolean {
  return bars.high(i) < bars.high(i - 1) && bars.low(i) > bars.low(i - 1);
}

/** 1 for a lower high and low than before, -1 for a higher high and low, else 0. */
function stepAgainst(bars: Candles, i: number): -1 | 0 | 1 {
  if (bars.high(i) < bars.high(i - 1) && bars.low(i) < bars.low(i - 1)) return 1;
  return bars.high(i) > bars.high(i - 1) && bars.low(i) > bars.low(i - 1) ? -1 : 0;
}

/**
 * Hikkake: an inside bar, then a bar with a lower high and low (100: bullish) or a higher high and low (-100:
 * bearish). Where one of the next three bars closes above the inside bar's high or below its low, 200 or -200. Else
 * 0 (also on flat candles). First value at index 5; the bars 2 to 4 may begin a pattern.
 * Reference: TA-Lib 0.6 CDLHIKKAKE.
 */
export const cdlHikkake = hikkakePattern({
  name: "cdlHikkake",
  firstIndex: 5,
  breakout: (bars, i) => (isInside(bars, i - 1) ? stepAgainst(bars, i) : 0),
});

export const cdlHikkakeDefinition = /* @__PURE__ */ definePattern(cdlHikkake, {
  id: "candle-hikkake",
  name: "Hikkake",
  talib: "CDLHIKKAKE",
  summary:
    "A breakout from an inside bar that may be a trap: trade against it once price is back beyond the bar.",
  formula:
    "[-1] inside [-2], high[0] < high[-1] and low[0] < low[-1] → 100; high[0] > high[-1] and low[0] > low[-1] → " +
    "-100; within 3 bars a close above that inside bar's high → 200, or below its low → -200",
});

/**
 * Modified hikkake: an inside bar near whose low (bullish) or high (bearish) the close lies, a second inside bar in
 * it, then a breakout downwards (100) or upwards (-100); confirmed as a hikkake (200, -200). Else 0 (also on flat
 * candles). First value at index 10; the bars 7 to 9 may begin a pattern. Reference: TA-Lib 0.6 CDLHIKKAKEMOD.
 */
export const cdlModifiedHikkake = hikkakePattern({
  name: "cdlModifiedHikkake",
  firstIndex: 10,
  breakout(bars, i) {
    if (!(isInside(bars, i - 2) && isInside(bars, i - 1))) return 0;
    const direction = stepAgainst(bars, i);
    const close = bars.close(i - 2);
    const distance = direction === 1 ? close - bars.low(i - 2) : bars.high(i - 2) - close;
    return direction !== 0 && distance <= bars.near(i - 2) ? direction : 0;
  },
});

export const cdlModifiedHikkakeDefinition = /* @__PURE__ */ definePattern(cdlModifiedHikkake, {
  id: "candle-modified-hikkake",
  name: "Modified hikkake",
  talib: "CDLHIKKAKEMOD",
  summary:
    "A hikkake out of two nested inside bars, for turns only: a breakout too few believe in, likely to fail.",
  formula:
    "[-2] inside [-3], [-1] inside [-2]; high[0] < high[-1], low[0] < low[-1] and close[-2] ≤ low[-2] + near[-2] → " +
    "100; high[0] > high[-1], low[0] > low[-1] and close[-2] ≥ high[-2] - near[-2] → -100; within 3 bars a close " +
    "above high[-1] of then → 200, or below low[-1] of then → -200",
});
