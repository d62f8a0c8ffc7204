import { describe, expect, it } from "vitest";
import { type ApplicationFacts, planApplication } from "@/lib/providers/plan-application";

const facts = (more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  profile: null,
  account: { kind: "imported", state: "active" },
  subscriptionFee: { amount: "2900", currency: "USD" },
  currency: "USD",
  ...more,
});
const codeOf = (more: Partial<ApplicationFacts>) => {
  try {
    planApplication(facts(more));
    return "accepted";
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
};

describe("who may apply", () => {
  it("a person without a profile, for a new one", () => {
    expect(planApplication(facts())).toEqual({ again: null, subscriptionMinor: 2900n });
  });
  it("a person who was rejected, with the same profile", () => {
    expect(planApplication(facts({ profile: { id: "p", status: "rejected" } })).again).toBe("p");
  });
  it.each([
    ["pending", "CONFLICT"],
    ["approved", "CONFLICT"],
    ["closed", "CONFLICT"],
    ["suspended", "UNPROCESSABLE"],
  ] as const)("nobody whose profile is %s", (status, code) => {
    expect(codeOf({ profile: { id: "p", status } })).toBe(code);
  });
});

describe("what may be a record", () => {
  it.each(["imported", "exchange", "paper"] as const)("an account of kind %s", (kind) => {
    expect(codeOf({ account: { kind, state: "active" } })).toBe("accepted");
  });
  it("no account that copies others, and no closed one", () => {
    expect(codeOf({ account: { kind: "copy", state: "active" } })).toBe("UNPROCESSABLE");
    expect(codeOf({ account: { kind: "imported", state: "closed" } })).toBe("UNPROCESSABLE");
  });
  it("fees are in the platform's currency only", () => {
    expect(codeOf({ currency: "EUR" })).toBe("UNPROCESSABLE");
  });
});
