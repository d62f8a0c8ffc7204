import { type CandlePrice, Candles } from "@/lib/ta/candles/candles";
import { defineIndicator, type IndicatorDefinition } from "@/lib/ta/core/definition";
import { type IndicatorFunction, indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Kernel } from "@/lib/ta/core/kernel";
import { float, type Parameters } from "@/lib/ta/core/parameter";

export const CANDLE_PRICES = ["open", "high", "low", "close"] as const;

/** The signal at the bar: positive for bulls, negative for bears, 0 for no pattern. */
type SignalAt = (bars: Candles, i: number) => number;

interface PatternFacts {
  readonly name: string;
  /** How many bars the pattern and the averages before it take; it reads no further back. */
  readonly firstIndex: number;
}

/** A pattern that is a question of the last few candles. */
export function candlePattern({ name, firstIndex, signal }: PatternFacts & { readonly signal: SignalAt }) {
  return indicatorFunction({
    name,
    series: CANDLE_PRICES,
    parameters: {},
    outputs: ["signal"],
    firstIndex: () => firstIndex,
    history: () => firstIndex,
    kernel: () => patternKernel(firstIndex, signal),
  });
}

interface PenetrationFacts extends PatternFacts {
  /** The standard `penetration`: how much of a body the later candle must cut into, as a fraction. */
  readonly penetration: number;
  signal(bars: Candles, i: number, penetration: number): number;
}

/** A pattern in which one candle must reach into the body of an earlier one. */
export function penetrationPattern({ name, firstIndex, penetration: standard, signal }: PenetrationFacts) {
  return indicatorFunction({
    name,
    series: CANDLE_PRICES,
    parameters: { penetration: float("Penetration", standard, { min: 0, max: 1, step: 0.05 }) },
    outputs: ["signal"],
    firstIndex: () => firstIndex,
    history: () => firstIndex,
    kernel: ({ penetration }) => patternKernel(firstIndex, (bars, i) => signal(bars, i, penetration)),
  });
}

function patternKernel(firstIndex: number, signalAt: SignalAt): Kernel<CandlePrice, "signal"> {
  const bars = new Candles();
  return (prices, { signal }, { origin, from, to }) => {
    bars.read(prices);
    const first = origin + firstIndex;
    for (let i = from; i < to; i++) signal[i] = i < first ? NaN : signalAt(bars, i);
  };
}

interface PatternWords {
  readonly id: string;
  readonly name: string;
  /** TA-Lib's name of the pattern. */
  readonly talib: string;
  readonly summary: string;
  /** `[-1]` is the candle before the present one `[0]`; the sizes are those of the convention. */
  readonly formula: string;
}

/** The registry entry of a candlestick pattern. */
export function definePattern<P extends Parameters>(
  pattern: IndicatorFunction<typeof CANDLE_PRICES, P, readonly ["signal"]>,
  { id, name, talib, summary, formula }: PatternWords,
): IndicatorDefinition {
  return defineIndicator(pattern, {
    id,
    name,
    category: "candlestick",
    summary,
    convention:
      "TA-Lib 0.6 candle settings: a body is long or short against the mean body of the 10 candles before, a doji's " +
      "body and a missing shadow are under 0.1 of the mean range of those 10, a short shadow is under half of their " +
      "mean shadows, a long or very long shadow is over 1 or 2 bodies of its own candle, and near, far and equal are " +
      "0.2, 0.6 and 0.05 of the mean range of the 5 candles before.",
    formula,
    reference: `https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_${talib}.c`,
    repaint: "clean",
    outputs: { signal: { label: "Signal", pane: "separate", style: "histogram" } },
  });
}
