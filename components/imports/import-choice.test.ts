import { expect, test } from "vitest";
import { contractSizesOf, NOTHING_CHOSEN, optionsOf } from "@/components/imports/import-choice";

test("contract sizes are read line by line", () => {
  expect(contractSizesOf("US30 = 1\n\nGER40: 25\n")).toEqual({ US30: "1", GER40: "25" });
  expect(contractSizesOf("US30"), "a line without a number is the server's to refuse").toEqual({ US30: "" });
});

test("a format is told only what it has a use for", () => {
  const choice = { ...NOTHING_CHOSEN, mapping: { time: "When", fee: "" }, contractSizes: "US30=1" };
  expect(optionsOf(choice, { zone: false })).toEqual({});
  expect(optionsOf({ ...choice, zone: "UTC" }, { zone: true, mapping: true })).toEqual({
    zone: "UTC",
    decimalSign: ".",
    mapping: { time: "When" },
  });
  expect(optionsOf(choice, { zone: true, contractSizes: true })).toEqual({ contractSizes: { US30: "1" } });
});
