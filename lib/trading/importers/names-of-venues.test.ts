import { expect, test } from "vitest";
import { unitsOfPair } from "@/lib/trading/importers/asset-units";
import { krakenAsset, krakenPair } from "@/lib/trading/importers/kraken-assets";
import { contractSize } from "@/lib/trading/importers/lots";

test.each([
  ["XXBTZUSD", "BTC/USD"],
  ["XETHXXBT", "ETH/BTC"],
  ["XBTUSDT", "BTC/USDT"],
  ["ETHEUR", "ETH/EUR"],
  ["DOTXBT", "DOT/BTC"],
  ["EURZUSD", "EUR/USD"],
  ["XDGUSD", "DOGE/USD"],
  ["BTC/USD", "BTC/USD"],
])("Kraken's pair %s is %s", (code, expected) => {
  const { base, quote } = krakenPair(code);
  expect(`${base}/${quote}`).toBe(expected);
});

test("a pair of Kraken that nobody knows is refused", () => {
  expect(() => krakenPair("FOOBAR")).toThrow("not known");
});

test.each([
  ["XXBT", "BTC"],
  ["ZEUR", "EUR"],
  ["EUR.HOLD", "EUR"],
  ["XTZ", "XTZ"],
  ["ETH2.S", "ETH2"],
])("Kraken's asset %s is %s", (code, expected) => {
  expect(krakenAsset(code)).toBe(expected);
});

test.each([
  ["EURUSD", "100000"],
  ["EURUSD.m", "100000"],
  ["USDJPYpro", "100000"],
  ["XAUUSD", "100"],
  ["XAGUSD", "5000"],
  ["US30", null],
  ["BTCUSD", null],
  ["EURUSD2", null],
])("one lot of %s has %s units", (symbol, expected) => {
  expect(contractSize(symbol, undefined)).toBe(expected);
});

test("a chosen contract size comes first", () => {
  expect(contractSize("EURUSD", { EURUSD: "1000" })).toBe("1000");
});

test("units tell base and quote also where one begins with digits", () => {
  expect(unitsOfPair("1INCHUSDT", "5001INCH", "155USDT")).toEqual({ base: "1INCH", quote: "USDT" });
  expect(unitsOfPair("BTCUSDT", "0.5ETH", "10USDT")).toBeNull();
});
