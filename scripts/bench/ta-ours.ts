import type { Bars } from "@/lib/ta/bars";
import { ta } from "@/lib/ta/library";
import type { BenchedIndicator } from "@/scripts/bench/ta-contenders";

export type Ours = Readonly<
  Record<BenchedIndicator, { readonly into: () => void; readonly fresh: () => unknown }>
>;

/** Our eight, into arrays of the caller's that are used again and again, and with fresh arrays each time. */
export function ours({ high, low, close }: Bars): Ours {
  const [a, b, c] = [0, 1, 2].map(() => new Float64Array(close.length));
  if (a === undefined || b === undefined || c === undefined) throw new Error("three arrays were made above");
  const values = close;
  const bars = { high, low, close };
  const bands = { upper: a, middle: b, lower: c };
  const stochastic = {
    length: 14,
    smoothing: 3,
    smoothingType: "sma",
    signal: 3,
    signalType: "sma",
  } as const;
  return {
    SMA: { into: () => ta.sma.into({ values }, { length: 20 }, { sma: a }), fresh: () => ta.sma(values, 20) },
    EMA: { into: () => ta.ema.into({ values }, { length: 20 }, { ema: a }), fresh: () => ta.ema(values, 20) },
    RSI: { into: () => ta.rsi.into({ values }, { length: 14 }, { rsi: a }), fresh: () => ta.rsi(values, 14) },
    MACD: {
      into: () =>
        ta.macd.into({ values }, { fast: 12, slow: 26, signal: 9 }, { macd: a, signal: b, histogram: c }),
      fresh: () => ta.macd(values, 12, 26, 9),
    },
    BBANDS: {
      into: () => ta.bollinger.into({ values }, { length: 20, up: 2, down: 2, type: "sma" }, bands),
      fresh: () => ta.bollinger(values, 20, 2, 2),
    },
    ATR: {
      into: () => ta.atr.into(bars, { length: 14 }, { atr: a }),
      fresh: () => ta.atr(high, low, close, 14),
    },
    STOCH: {
      into: () => ta.stochastic.into(bars, stochastic, { k: a, d: b }),
      fresh: () => ta.stochastic(high, low, close, 14, 3, "sma", 3, "sma"),
    },
    ADX: {
      into: () => ta.adx.into(bars, { length: 14 }, { adx: a }),
      fresh: () => ta.adx(high, low, close, 14),
    },
  };
}
