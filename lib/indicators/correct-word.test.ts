import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctionsOf, isCorrectable, typingErrors } from "@/lib/indicators/correct-word";

describe("typingErrors", () => {
  test.each([
    ["average", "average", 0],
    ["avrage", "average", 1],
    ["averaage", "average", 1],
    ["averoge", "average", 1],
    ["avearge", "average", 1],
    ["ocilator", "oscillator", 2],
    ["indice", "índice", 1],
    ["i\u0301ndice", "índice", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ])("%s for %s has %i", (typed, meant, errors) => {
    expect(typingErrors(typed, meant)).toBe(errors);
  });

  test("is the same both ways, none only between equals, and never more than the longer word has letters", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const errors = typingErrors(one, other);
        expect(errors).toBe(typingErrors(other, one));
        expect(errors === 0).toBe(one === other);
        expect(errors).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(errors).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      }),
    );
  });
});

describe("correctionsOf", () => {
  test("takes the nearest only, three at most, in the order given", () => {
    expect(correctionsOf("avrage", ["average", "garage", "averages"])).toEqual(["average"]);
    expect(correctionsOf("bend", ["band", "bond", "bends", "send"])).toEqual(["band", "bond", "bends"]);
  });

  test("forgives one error in a short word, two in a longer one, none in three letters or with digits", () => {
    expect(correctionsOf("trnd", ["trend"])).toEqual(["trend"]);
    expect(correctionsOf("trn", ["trend"])).toEqual([]);
    expect(correctionsOf("bolingar", ["bollinger"])).toEqual(["bollinger"]);
    expect(correctionsOf("balingar", ["bollinger"])).toEqual([]);
    expect(["rsi", "4242", "ma200"].filter(isCorrectable)).toEqual([]);
    expect(correctionsOf("avrage", [])).toEqual([]);
  });
});
