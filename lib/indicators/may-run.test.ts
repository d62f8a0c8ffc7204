import { describe, expect, test } from "vitest";
import { decideRun, type RunFacts } from "@/lib/indicators/may-run";

const now = new Date("2026-01-01T00:00:00Z");
const later = new Date("2026-02-01T00:00:00Z");
const before = new Date("2025-12-01T00:00:00Z");
const V1 = { id: "v1", status: "approved" as const, reason: null };
const V2 = { id: "v2", status: "approved" as const, reason: null };

const WHO = {
  nobody: { userId: null, isCurator: false, hasLicence: false, isInvited: false },
  stranger: { userId: "stranger", isCurator: false, hasLicence: false, isInvited: false },
  licensee: { userId: "licensee", isCurator: false, hasLicence: true, isInvited: false },
  guest: { userId: "guest", isCurator: false, hasLicence: false, isInvited: true },
  owner: { userId: "owner", isCurator: false, hasLicence: false, isInvited: false },
  curator: { userId: "curator", isCurator: true, hasLicence: false, isInvited: false },
};
const active = {
  status: "active" as const,
  validUntil: null,
  renews: false,
  renewalFailedAt: null,
  pinned: null,
};

function outcome(who: keyof typeof WHO, more: Partial<RunFacts> = {}): string {
  const decision = decideRun({
    viewer: WHO[who],
    indicator: { developerId: "owner", status: "listed", visibility: "protected", isFree: false },
    licence: who === "licensee" ? active : null,
    current: V2,
    asked: undefined,
    now,
    ...more,
  });
  return decision.ok ? decision.versionId : decision.code;
}

const listed = {
  developerId: "owner",
  status: "listed" as const,
  visibility: "protected" as const,
  isFree: false,
};
const free = { ...listed, isFree: true };
const draft = { ...listed, status: "draft" as const };
const suspended = { ...listed, status: "suspended" as const };
const invited = { ...listed, visibility: "inviteOnly" as const };
const version = (status: "draft" | "pending" | "approved" | "rejected" | "suspended" | "yanked") => ({
  id: "asked",
  status,
  reason: null,
});

describe("who runs what", () => {
  test.each<[string, Partial<RunFacts>, Record<keyof typeof WHO, string>]>([
    [
      "a paid indicator",
      {},
      {
        nobody: "UNAUTHENTICATED",
        stranger: "FORBIDDEN",
        guest: "FORBIDDEN",
        licensee: "v2",
        owner: "v2",
        curator: "FORBIDDEN",
      },
    ],
    [
      "a free indicator",
      { indicator: free },
      { nobody: "UNAUTHENTICATED", stranger: "v2", guest: "v2", licensee: "v2", owner: "v2", curator: "v2" },
    ],
    [
      "an older approved version",
      { asked: V1 },
      {
        nobody: "UNAUTHENTICATED",
        stranger: "FORBIDDEN",
        guest: "FORBIDDEN",
        licensee: "v1",
        owner: "v1",
        curator: "FORBIDDEN",
      },
    ],
    [
      "a waiting version",
      { asked: version("pending") },
      {
        nobody: "UNAUTHENTICATED",
        stranger: "NOT_FOUND",
        guest: "NOT_FOUND",
        licensee: "NOT_FOUND",
        owner: "asked",
        curator: "asked",
      },
    ],
    [
      "a draft version",
      { asked: version("draft") },
      {
        nobody: "UNAUTHENTICATED",
        stranger: "NOT_FOUND",
        guest: "NOT_FOUND",
        licensee: "NOT_FOUND",
        owner: "asked",
        curator: "FORBIDDEN",
      },
    ],
    [
      "a suspended version",
      { asked: version("suspended"), indicator: free },
      {
        nobody: "UNAUTHENTICATED",
        stranger: "UNPROCESSABLE",
        guest: "UNPROCESSABLE",
        licensee: "UNPROCESSABLE",
        owner: "UNPROCESSABLE",
        curator: "UNPROCESSABLE",
      },
    ],
    [
      "a withdrawn version",
      { asked: version("yanked"), indicator: free },
      {
        nobody: "UNAUTHENTICATED",
        stranger: "UNPROCESSABLE",
        guest: "UNPROCESSABLE",
        licensee: "UNPROCESSABLE",
        owner: "asked",
        curator: "UNPROCESSABLE",
      },
    ],
    [
      "a version that does not exist",
      { asked: null },
      {
        nobody: "UNAUTHENTICATED",
        stranger: "NOT_FOUND",
        guest: "NOT_FOUND",
        licensee: "NOT_FOUND",
        owner: "NOT_FOUND",
        curator: "NOT_FOUND",
      },
    ],
    [
      "a draft indicator",
      { indicator: draft, current: null },
      {
        nobody: "NOT_FOUND",
        stranger: "NOT_FOUND",
        guest: "NOT_FOUND",
        licensee: "NOT_FOUND",
        owner: "UNPROCESSABLE",
        curator: "FORBIDDEN",
      },
    ],
    [
      "a suspended indicator",
      { indicator: suspended, current: null },
      {
        nobody: "NOT_FOUND",
        stranger: "NOT_FOUND",
        guest: "NOT_FOUND",
        licensee: "UNPROCESSABLE",
        owner: "UNPROCESSABLE",
        curator: "FORBIDDEN",
      },
    ],
    [
      "one by invitation",
      { indicator: invited },
      {
        nobody: "NOT_FOUND",
        stranger: "NOT_FOUND",
        guest: "FORBIDDEN",
        licensee: "v2",
        owner: "v2",
        curator: "FORBIDDEN",
      },
    ],
  ])("%s", (_, more, expected) => {
    const actual = Object.fromEntries(
      (["nobody", "stranger", "licensee", "guest", "owner", "curator"] as const).map((who) => [
        who,
        outcome(who, more),
      ]),
    );
    expect(actual).toEqual(expected);
  });
});

describe("what a licence runs", () => {
  test.each<[string, RunFacts["licence"], string]>([
    ["its time is not over", { ...active, validUntil: later }, "v2"],
    ["its renewal is due and was not tried yet", { ...active, validUntil: now, renews: true }, "v2"],
    ["its renewal failed", { ...active, validUntil: now, renews: true, renewalFailedAt: now }, "FORBIDDEN"],
    ["its time is over", { ...active, validUntil: before }, "FORBIDDEN"],
    ["it ends this instant", { ...active, validUntil: now }, "FORBIDDEN"],
    ["it was refunded", { ...active, status: "refunded" }, "FORBIDDEN"],
    ["it is pinned", { ...active, pinned: V1 }, "v1"],
    ["its pin was withdrawn", { ...active, pinned: { id: "v1", status: "yanked", reason: null } }, "v1"],
    [
      "its pin is suspended",
      { ...active, pinned: { id: "v1", status: "suspended", reason: "It looks ahead." } },
      "UNPROCESSABLE",
    ],
  ])("when %s", (_, licence, expected) => {
    expect(outcome("licensee", { licence })).toBe(expected);
  });
});
