import { accountPrices } from "@/lib/trading/account-prices";
import type { DailyCloses } from "@/lib/trading/daily-prices";
import { type DerivedAccount, deriveAccount } from "@/lib/trading/derive-account";
import type { EventColumns } from "@/lib/trading/event-columns";

export interface PricedAccount {
  currency: string;
  periodsPerYear: number;
  events: EventColumns;
}

/** Derives an account with the stored closes that are its prices. */
export function derivePriced(
  { currency, periodsPerYear, events }: PricedAccount,
  stored: readonly (DailyCloses & { code: string })[],
  throughDay: number,
): DerivedAccount {
  const prices = accountPrices({ currency, instruments: events.instruments }, stored);
  return deriveAccount(events, prices, { periodsPerYear, throughDay });
}

/** Codes and currencies whose prices the accounts need. */
export function pricesWanted(accounts: readonly PricedAccount[]): {
  codes: string[];
  currencies: string[];
} {
  const codes = new Set<string>();
  const currencies = new Set<string>();
  for (const { currency, events } of accounts) {
    currencies.add(currency);
    for (const name of events.currencies) currencies.add(name);
    for (const { code, base, quote } of events.instruments) {
      codes.add(code);
      currencies.add(base).add(quote);
    }
  }
  return { codes: [...codes], currencies: [...currencies] };
}
