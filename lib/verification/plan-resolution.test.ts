import { describe, expect, it } from "vitest";
import { planDismissal, planResolution } from "@/lib/verification/plan-resolution";
import type { Severity } from "@/lib/verification/severity";

describe("a curator's decision", () => {
  it.each([
    ["open", "upheld", "dismissed"],
    ["appealed", "upheld", "dismissed"],
    ["upheld", "CONFLICT", "dismissed"],
    ["dismissed", "CONFLICT", "CONFLICT"],
    ["cleared", "CONFLICT", "CONFLICT"],
  ] as const)("on a flag that is %s: uphold %s, dismiss %s", (state, ...expected) => {
    const outcomes = (["uphold", "dismiss"] as const).map((verdict) => {
      try {
        return planResolution({ state, verdict, isOwner: false });
      } catch (error) {
        return error instanceof Error && "code" in error ? error.code : error;
      }
    });
    expect(outcomes).toEqual(expected);
  });

  it("is never one on the own profile", () => {
    expect(() => planResolution({ state: "open", verdict: "dismiss", isOwner: true })).toThrow(
      expect.objectContaining({ code: "UNPROCESSABLE" }),
    );
  });
});

describe("what a dismissal leaves", () => {
  const flag = (severity: Severity, actsAlone = false) => ({ severity, actsAlone });
  it.each([
    ["nothing", [], false, 0],
    ["a hide alone", [flag("hide")], false, 1],
    ["a hide of a check that acts alone", [flag("hide", true)], true, 1],
    ["a hide and a warning", [flag("hide"), flag("warn")], true, 2],
    ["an internal one", [flag("internal")], false, 0],
    ["a block", [flag("block", true)], true, 1],
  ])("%s", (_, remaining, isHidden, publicFlags) => {
    expect(planDismissal(remaining)).toMatchObject({ isHidden, publicFlags });
  });
});
