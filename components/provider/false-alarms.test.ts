import { expect, it } from "vitest";
import { falseAlarms } from "@/components/provider/false-alarms";
import { CHECKS } from "@/lib/verification/checks";
import { NULL_RATES } from "@/lib/verification/null-rates";

it("says the stored rate of a check with its interval, accounts and kind", () => {
  const { raised = 0, judged = 1 } = NULL_RATES.find(({ check }) => check === "serial-correlation") ?? {};
  const words = falseAlarms("serial-correlation");
  expect(words).toMatch(/^\d\.\d\d % \(\d\.\d\d % to \d\.\d\d %\): \d+ of 20,000 honest investors$/);
  expect(words).toContain(`${((100 * raised) / judged).toFixed(2)} %`);
});

it("does not call 0 what nobody could measure", () => {
  expect(falseAlarms("fee-cycle")).toMatch(/^Not measured/);
});

it("has words for every check", () => {
  for (const { id } of CHECKS) expect(falseAlarms(id)).not.toMatch(/NaN|undefined|null/);
});
