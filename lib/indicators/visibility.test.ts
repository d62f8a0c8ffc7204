import { expect, test } from "vitest";
import { maySeeIndicator, maySeeSource, maySeeVersion } from "@/lib/indicators/visibility";

const nobody = { userId: null, isCurator: false, hasLicence: false };
const licensee = { userId: "l", isCurator: false, hasLicence: true };
const owner = { userId: "o", isCurator: false, hasLicence: false };
const curator = { userId: "c", isCurator: true, hasLicence: false };
const viewers = [nobody, licensee, owner, curator];

test.each([
  ["listed", "open", [true, true, true, true]],
  ["listed", "protected", [true, true, true, true]],
  ["listed", "inviteOnly", [false, true, true, true]],
  ["draft", "open", [false, false, true, true]],
  ["suspended", "open", [false, true, true, true]],
] as const)("%s and %s is seen by nobody, licensee, owner, curator: %j", (status, visibility, expected) => {
  const indicator = { developerId: "o", status, visibility };
  expect(viewers.map((viewer) => maySeeIndicator(indicator, viewer))).toEqual(expected);
});

test.each([
  ["open", [true, true, true, true]],
  ["protected", [false, false, true, true]],
  ["inviteOnly", [false, false, true, true]],
] as const)("the source of %s is read by nobody, licensee, owner, curator: %j", (visibility, expected) => {
  expect(viewers.map((viewer) => maySeeSource({ developerId: "o", visibility }, viewer))).toEqual(expected);
});

test.each([
  ["approved", true],
  ["yanked", true],
  ["suspended", true],
  ["draft", false],
  ["pending", false],
  ["rejected", false],
] as const)("a %s version is public: %s", (status, expected) => {
  expect(maySeeVersion({ developerId: "o" }, { status }, licensee)).toBe(expected);
  expect(maySeeVersion({ developerId: "o" }, { status }, owner)).toBe(true);
  expect(maySeeVersion({ developerId: "o" }, { status }, curator)).toBe(true);
});
