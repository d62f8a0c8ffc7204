import { expect, test } from "vitest";
import { searchQuery } from "@/lib/indicators/search-query";

test.each([
  ["RSI", "rsi:*"],
  ["  Boll   band ", "boll:* & band:*"],
  ["Williams %R", "williams:* & r:*"],
  ["heikin-ashi", "heikin:* & ashi:*"],
  ["a & !b | (c):*", "a:* & b:* & c:*"],
  ["ＥＭＡ", "ema:*"],
  ["o'brien's \\ 'x'", "o:* & brien:* & s:* & x:*"],
])("%j asks for %j", (text, prefixes) => {
  expect(searchQuery(text)?.prefixes).toBe(prefixes);
});

test.each(["%", "_", "  ", "()&|"])("%j asks for nothing", (text) => {
  expect(searchQuery(text)).toBeNull();
});

test("a long search is cut to eight words", () => {
  expect(searchQuery("a b c d e f g h i j")?.words).toHaveLength(8);
});
