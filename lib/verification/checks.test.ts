import { expect, it } from "vitest";
import { CHECKS } from "@/lib/verification/checks";
import { aRecord } from "@/lib/verification/testing/record";

it("there are exactly 25 checks, in the order of their ranks", () => {
  expect(CHECKS.map(({ rank }) => rank)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
});

it("each check has a name of its own, a formula and a threshold", () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  for (const { id, title, formula, threshold } of CHECKS) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const words of [title, formula, threshold]) expect(words, id).not.toBe("");
  }
});

it("only checks 1 to 3, 16 and 25 act alone (DESIGN §4)", () => {
  const alone = CHECKS.filter(({ actsAlone }) => actsAlone).map(({ rank }) => rank);
  expect(alone).toEqual([1, 2, 3, 16, 25]);
});

it("what needs copying data says so until somebody copies", () => {
  const notYet = CHECKS.filter(({ run }) => {
    const outcome = run(aRecord());
    return outcome.state === "not_applicable" && outcome.reason === "Not applicable yet: nobody copies.";
  });
  expect(notYet.map(({ rank }) => rank)).toEqual([19, 20, 25]);
});
