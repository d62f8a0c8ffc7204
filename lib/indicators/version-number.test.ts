import { expect, test } from "vitest";
import {
  compareVersions,
  formatVersion,
  greatestApproved,
  parseVersion,
} from "@/lib/indicators/version-number";

test.each(["0.0.0", "1.2.3", "10.20.30", "999999.0.1"])("%s is read and written unchanged", (text) => {
  const parsed = parseVersion(text);
  expect(parsed && formatVersion(parsed)).toBe(text);
});

test.each(["", "1", "1.2", "01.2.3", "1.2.3-beta", "v1.2.3", "1.2.3.4", "1.2.1000000", " 1.2.3"])(
  "%j is no version",
  (text) => {
    expect(parseVersion(text)).toBeNull();
  },
);

test("numbers are compared as numbers", () => {
  const texts = ["1.10.0", "1.9.9", "2.0.0", "1.9.10", "0.99.99"];
  const sorted = texts.flatMap((text) => parseVersion(text) ?? []).sort(compareVersions);
  expect(sorted.map(formatVersion)).toEqual(["0.99.99", "1.9.9", "1.9.10", "1.10.0", "2.0.0"]);
});

test("the greatest approved version wins, whatever came last or waits", () => {
  const version = (text: string, status: string) => ({
    ...(parseVersion(text) ?? { major: 0, minor: 0, patch: 0 }),
    status,
  });
  const all = [
    version("1.2.0", "approved"),
    version("1.10.0", "approved"),
    version("2.0.0", "pending"),
    version("3.0.0", "yanked"),
    version("1.9.0", "approved"),
  ];
  expect(greatestApproved(all)).toMatchObject({ major: 1, minor: 10, patch: 0 });
  expect(greatestApproved([version("1.0.0", "rejected")])).toBeNull();
});
