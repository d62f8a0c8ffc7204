import { expect, it } from "vitest";
import { differencesIn, reconciliationCheck } from "@/lib/reconciliation";

it("proofs that agree say nothing", () => {
  expect(differencesIn([reconciliationCheck("balances", 3n, [])])).toBeNull();
  expect(differencesIn([])).toBeNull();
});

it("proofs that do not agree are named with their first offenders", () => {
  const checks = [
    reconciliationCheck("balances", 3n, ["account 1: 5 is not 6"]),
    reconciliationCheck("sales", 2n, []),
    reconciliationCheck("licences", 9n, ["a", "b"]),
  ];
  expect(differencesIn(checks)).toBe(
    "2 of 3 proofs found differences. balances: 1 differs (account 1: 5 is not 6) licences: 2 differ (a; b)",
  );
});
