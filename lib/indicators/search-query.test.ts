import { expect, test } from "vitest";
import { searchQuery, tsQueryOf } from "@/lib/indicators/search-query";

test.each([
  ["RSI", ["rsi"]],
  ["  Boll   band ", ["boll", "band"]],
  ["Williams %R", ["williams", "r"]],
  ["heikin-ashi", ["heikin", "ashi"]],
  ["a & !b | (c):*", ["a", "b", "c"]],
  ["ＥＭＡ", ["ema"]],
  ["o'brien's \\ 'x'", ["o", "brien", "s", "x"]],
  ["“Índice” de fuerza", ["índice", "de", "fuerza"]],
])("%j asks for %j", (text, words) => {
  expect(searchQuery(text)?.words).toEqual(words);
});

test.each(["%", "_", "  ", "()&|", "'\"“”"])("%j asks for nothing", (text) => {
  expect(searchQuery(text)).toBeNull();
});

test("a long search is cut to eight words", () => {
  expect(searchQuery("a b c d e f g h i j")?.words).toHaveLength(8);
});

test("every word must be found, in one of its spellings", () => {
  expect(tsQueryOf([["moving"], ["avrage", "average"]])).toBe("(moving:*) & (avrage:* | average:*)");
});
