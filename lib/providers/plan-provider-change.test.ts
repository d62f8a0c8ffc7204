import { expect, it } from "vitest";
import { PROVIDER_ACTS, planProviderChange } from "@/lib/providers/plan-provider-change";

const STATUSES = ["pending", "approved", "rejected", "suspended", "closed"] as const;
const ALLOWED: Record<string, string> = {
  "approve pending": "approved",
  "reject pending": "rejected",
  "suspend approved": "suspended",
  "reinstate suspended": "approved",
};
const cases = PROVIDER_ACTS.flatMap((act) => STATUSES.map((status) => ({ act, status })));

it.each(cases)("to $act a $status profile does what the table says", ({ act, status }) => {
  const plan = () => planProviderChange({ act, status, isOwner: false });
  const expected = ALLOWED[`${act} ${status}`];
  if (expected === undefined) expect(plan).toThrow(expect.objectContaining({ code: "CONFLICT" }));
  else expect(plan()).toBe(expected);
});

it.each(PROVIDER_ACTS)("nobody may %s the own profile", (act) => {
  for (const status of STATUSES)
    expect(() => planProviderChange({ act, status, isOwner: true })).toThrow(
      expect.objectContaining({ code: "UNPROCESSABLE" }),
    );
});
