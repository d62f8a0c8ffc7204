import { IndicatorsSync } from "@ixjb94/indicators";
import indicatorts from "indicatorts";
import technicalindicators from "technicalindicators";
import { ADX, ATR, BollingerBands, EMA, MACD, RSI, SMA, StochasticOscillator } from "trading-signals";
import type { Bars } from "@/lib/ta/bars";

/** The bars in the shapes that the libraries take: plain arrays and an object a bar. */
export interface PlainBars {
  readonly high: number[];
  readonly low: number[];
  readonly close: number[];
  readonly candles: readonly { readonly high: number; readonly low: number; readonly close: number }[];
}

export type Pass = (bars: PlainBars) => unknown;

export const INDICATORS = ["SMA", "EMA", "RSI", "MACD", "BBANDS", "ATR", "STOCH", "ADX"] as const;
export type BenchedIndicator = (typeof INDICATORS)[number];

/** The fastest call each library offers for an indicator; a library without it has no entry. */
export const CONTENDERS: Readonly<Record<string, Partial<Readonly<Record<BenchedIndicator, Pass>>>>> = {
  technicalindicators: {
    SMA: ({ close }) => technicalindicators.sma({ period: 20, values: close }),
    EMA: ({ close }) => technicalindicators.ema({ period: 20, values: close }),
    RSI: ({ close }) => technicalindicators.rsi({ period: 14, values: close }),
    MACD: ({ close }) =>
      technicalindicators.macd({
        values: close,
        fastPeriod: 12,
        slowPeriod: 26,
        signalPeriod: 9,
        SimpleMAOscillator: false,
        SimpleMASignal: false,
      }),
    BBANDS: ({ close }) => technicalindicators.bollingerbands({ period: 20, stdDev: 2, values: close }),
    ATR: ({ high, low, close }) => technicalindicators.atr({ period: 14, high, low, close }),
    STOCH: ({ high, low, close }) =>
      technicalindicators.stochastic({ period: 14, signalPeriod: 3, high, low, close }),
    ADX: ({ high, low, close }) => technicalindicators.adx({ period: 14, high, low, close }),
  },
  indicatorts: {
    SMA: ({ close }) => indicatorts.sma(close, { period: 20 }),
    EMA: ({ close }) => indicatorts.ema(close, { period: 20 }),
    RSI: ({ close }) => indicatorts.rsi(close, { period: 14 }),
    MACD: ({ close }) => indicatorts.macd(close),
    BBANDS: ({ close }) => indicatorts.bb(close, { period: 20 }),
    ATR: ({ high, low, close }) => indicatorts.atr(high, low, close, { period: 14 }),
    STOCH: ({ high, low, close }) => indicatorts.stoch(high, low, close),
  },
  "@ixjb94/indicators": {
    SMA: ({ close }) => ixjb.sma(close, 20),
    EMA: ({ close }) => ixjb.ema(close, 20),
    RSI: ({ close }) => ixjb.rsi(close, 14),
    MACD: ({ close }) => ixjb.macd(close, 12, 26, 9),
    BBANDS: ({ close }) => ixjb.bbands(close, 20, 2),
    ATR: ({ high, low, close }) => ixjb.atr(high, low, close, 14),
    STOCH: ({ high, low, close }) => ixjb.stoch(high, low, close, 14, 3, 3),
    ADX: ({ high, low }) => ixjb.adx(high, low, 14),
  },
  "trading-signals": {
    SMA: ({ close }) => new SMA(20).updates(close),
    EMA: ({ close }) => new EMA(20).updates(close),
    RSI: ({ close }) => new RSI(14).updates(close),
    MACD: ({ close }) => new MACD(new EMA(12), new EMA(26), new EMA(9)).updates(close),
    BBANDS: ({ close }) => new BollingerBands(20, 2).updates(close),
    ATR: ({ candles }) => new ATR(14).updates(candles),
    STOCH: ({ candles }) =>
      new StochasticOscillator({ kPeriod: 14, kSlowingPeriod: 3, dPeriod: 3 }).updates(candles),
    ADX: ({ candles }) => new ADX(14).updates(candles),
  },
};

const ixjb = new IndicatorsSync();

/** The candles are made when they are first asked for: a heap full of objects slows everybody's collections down. */
export function plainBars({ high, low, close }: Bars): PlainBars {
  let candles: PlainBars["candles"] | undefined;
  const made = () =>
    Array.from(close, (price, i) => ({ high: high[i] ?? NaN, low: low[i] ?? NaN, close: price }));
  return {
    high: Array.from(high),
    low: Array.from(low),
    close: Array.from(close),
    get candles() {
      candles ??= made();
      return candles;
    },
  };
}
