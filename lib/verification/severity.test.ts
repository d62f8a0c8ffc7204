import { expect, it } from "vitest";
import { gravest, scoreOf } from "@/lib/verification/severity";

it("a record without findings scores 0, one that is blocked scores 1", () => {
  expect(scoreOf([])).toBe(0);
  expect(scoreOf(["warn", "block"])).toBe(1);
});

it("a hidden floating loss with a grid reaches the score that hides, either alone does not (1 − 0.5 · 0.8 = 0.6)", () => {
  expect(scoreOf(["hide", "warn"])).toBeCloseTo(0.6, 12);
  expect(scoreOf(["hide"])).toBeCloseTo(0.5, 12);
});

it("the gravest finding decides, whatever the order", () => {
  expect(gravest(["warn", "block", "internal"])).toBe("block");
  expect(gravest([])).toBeNull();
});
