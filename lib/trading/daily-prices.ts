/** Closing prices of one instrument by UTC day; NaN where there is none. */
export interface DailyCloses {
  base: string;
  quote: string;
  /** Days since 1970-01-01 of `closes[0]`. */
  firstDay: number;
  closes: Float64Array;
}

/** Prices by day for a derivation; NaN where one is missing. */
export interface DailyPrices {
  /** Closing price of the day of an instrument of the account, in its quote currency. */
  close(instrument: number, day: number): number;
  /** What one unit of a currency is worth in the account's currency at the end of the day. */
  rate(currency: string, day: number): number;
}

/**
 * Prices out of daily closes. A rate is 1 for the account's own currency, else the close of the pair, or of the inverse
 * pair, or of two pairs that share a currency; never an assumed parity.
 *
 * `closes[i]` belongs to the account's i-th instrument, null without candles; `pairs` are all closes that may give rates.
 */
export function dailyPrices(
  accountCurrency: string,
  closes: readonly (DailyCloses | null)[],
  pairs: readonly DailyCloses[],
): DailyPrices {
  const ways = new Map<string, (day: number) => number>();
  return {
    close: (instrument, day) => closeOn(closes[instrument] ?? null, day),
    rate: (currency, day) => {
      if (currency === accountCurrency) return 1;
      let way = ways.get(currency);
      if (way === undefined) {
        way = wayBetween(currency, accountCurrency, pairs);
        ways.set(currency, way);
      }
      return way(day);
    },
  };
}

function closeOn(series: DailyCloses | null, day: number): number {
  return series === null ? Number.NaN : (series.closes[day - series.firstDay] ?? Number.NaN);
}

function wayBetween(from: string, to: string, pairs: readonly DailyCloses[]): (day: number) => number {
  const direct = hops(from, to, pairs);
  if (direct !== null) return direct;
  for (const { base, quote } of pairs) {
    const middle = base === from ? quote : quote === from ? base : null;
    const [first, second] = middle === null ? [] : [hops(from, middle, pairs), hops(middle, to, pairs)];
    if (first && second) return (day) => first(day) * second(day);
  }
  return () => Number.NaN;
}

function hops(from: string, to: string, pairs: readonly DailyCloses[]): ((day: number) => number) | null {
  const straight = pairs.find(({ base, quote }) => base === from && quote === to);
  if (straight !== undefined) return (day) => closeOn(straight, day);
  const inverse = pairs.find(({ base, quote }) => base === to && quote === from);
  return inverse === undefined ? null : (day) => 1 / closeOn(inverse, day);
}
