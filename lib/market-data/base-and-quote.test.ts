import { expect, it } from "vitest";
import { baseAndQuote } from "@/lib/market-data/base-and-quote";

it.each([
  ["BTC/USDT", "USD", "BTC", "USDT"],
  ["btc-usdt", "USD", "BTC", "USDT"],
  ["BTC/USDT:USDT", "USDT", "BTC", "USDT"],
  ["BTCUSDT", "USD", "BTC", "USDT"],
  ["BTCFDUSD", "USD", "BTC", "FDUSD"],
  ["ETHBTC", "USDT", "ETH", "BTC"],
  ["EURUSD", "USD", "EUR", "USD"],
  ["XAUSEK", "SEK", "XAU", "SEK"],
  ["ABC/XYZ", "USD", "ABC", "XYZ"],
  ["BTC-PERP", "USD", "BTC-PERP", "USD"],
  ["AAPL", "USD", "AAPL", "USD"],
  ["BTC", "BTC", "BTC", "BTC"],
  ["ES.c.0", "USD", "ES.c.0", "USD"],
  ["Dow Jones", "EUR", "Dow Jones", "EUR"],
])("%s in an account in %s is %s in %s", (code, currency, base, quote) => {
  expect(baseAndQuote(code, currency)).toEqual({ base, quote });
});
