import { describe, expect, test } from "vitest";
import { type EditFacts, planEdit } from "@/lib/providers/plan-edit";

const facts: EditFacts = {
  status: "approved",
  words: { displayName: "Ada", bio: "", strategy: "Trend", riskLevel: "low", isHidden: false },
  fees: { subscriptionMinor: 2_900n, performanceBps: 1_000 },
  input: {},
  currency: "USD",
};
const plan = (input: EditFacts["input"], status: EditFacts["status"] = "approved") =>
  planEdit({ ...facts, status, input });
const usd = (amount: string) => ({ amount, currency: "USD" });

describe("an edit", () => {
  test.each([
    ["one word", { strategy: "Range" }, { words: { strategy: "Range" }, fees: null }],
    [
      "words that are so already",
      { displayName: "Ada", riskLevel: "low" as const },
      { words: {}, fees: null },
    ],
    ["hiding", { isHidden: true }, { words: { isHidden: true }, fees: null }],
    ["an emptied text", { bio: "" }, { words: {}, fees: null }],
    [
      "one of the fees: the other stays",
      { subscriptionFee: usd("0") },
      { words: {}, fees: { subscriptionMinor: 0n, performanceBps: 1_000 } },
    ],
    [
      "the share alone",
      { performanceFeeBps: 0 },
      { words: {}, fees: { subscriptionMinor: 2_900n, performanceBps: 0 } },
    ],
    [
      "the fees that are in force",
      { subscriptionFee: usd("2900"), performanceFeeBps: 1_000 },
      { words: {}, fees: null },
    ],
  ])("changes what differs: %s", (_, input, expected) => {
    expect(plan(input)).toEqual(expected);
  });

  test.each(["pending", "approved", "suspended"] as const)("is open while %s", (status) => {
    expect(plan({ bio: "New." }, status).words).toEqual({ bio: "New." });
  });

  test.each(["rejected", "closed"] as const)("is refused while %s", (status) => {
    expect(() => plan({ bio: "New." }, status)).toThrow(expect.objectContaining({ code: "CONFLICT" }));
  });

  test("is refused with a fee in another currency", () => {
    const foreign = { subscriptionFee: { amount: "2900", currency: "EUR" } };
    expect(() => plan(foreign)).toThrow(expect.objectContaining({ code: "UNPROCESSABLE" }));
  });
});
