import { expect, test } from "vitest";
import { maySeeIndicator, maySeeSource, maySeeVersion } from "@/lib/indicators/visibility";

const nobody = { userId: null, isCurator: false, hasLicence: false, isInvited: false };
const licensee = { userId: "l", isCurator: false, hasLicence: true, isInvited: false };
const invited = { userId: "i", isCurator: false, hasLicence: false, isInvited: true };
const owner = { userId: "o", isCurator: false, hasLicence: false, isInvited: false };
const curator = { userId: "c", isCurator: true, hasLicence: false, isInvited: false };
const viewers = [nobody, licensee, invited, owner, curator];

test.each([
  ["listed", "open", [true, true, true, true, true]],
  ["listed", "protected", [true, true, true, true, true]],
  ["listed", "inviteOnly", [false, true, true, true, true]],
  ["draft", "open", [false, false, false, true, true]],
  ["draft", "inviteOnly", [false, false, false, true, true]],
  ["suspended", "open", [false, true, false, true, true]],
  ["suspended", "inviteOnly", [false, true, false, true, true]],
] as const)(
  "%s and %s is seen by nobody, licensee, invited, owner, curator: %j",
  (status, visibility, expected) => {
    const indicator = { developerId: "o", status, visibility };
    expect(viewers.map((viewer) => maySeeIndicator(indicator, viewer))).toEqual(expected);
  },
);

const at = new Date("2026-01-01T00:00:00Z");

test.each([
  ["open", null, [true, true, true, true, true]],
  ["protected", null, [false, false, false, true, true]],
  ["inviteOnly", null, [false, false, false, true, true]],
  ["protected", at, [true, true, true, true, true]],
  ["inviteOnly", at, [true, true, true, true, true]],
] as const)(
  "the source of %s, public since %s, is read by nobody, licensee, invited, owner, curator: %j",
  (visibility, openedAt, expected) => {
    const indicator = { developerId: "o", visibility };
    expect(viewers.map((viewer) => maySeeSource(indicator, { openedAt }, viewer))).toEqual(expected);
  },
);

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
