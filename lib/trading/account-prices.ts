import { type DailyCloses, type DailyPrices, dailyPrices } from "@/lib/trading/daily-prices";
import type { TradedInstrument } from "@/lib/trading/event-columns";

/**
 * Prices for one account: an instrument's closes are those stored under its code, else those of its pair under another
 * code (`BTCUSDT`, `BTC-USDT`). The first match is taken.
 */
export function accountPrices(
  account: { currency: string; instruments: readonly TradedInstrument[] },
  stored: readonly (DailyCloses & { code: string })[],
): DailyPrices {
  const closes = account.instruments.map(
    ({ code, base, quote }) =>
      stored.find((one) => one.code === code && one.quote === quote) ??
      stored.find((one) => one.base === base && one.quote === quote) ??
      null,
  );
  return dailyPrices(account.currency, closes, stored);
}
