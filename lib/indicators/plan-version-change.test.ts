import { describe, expect, test } from "vitest";
import { VersionStatus } from "@/lib/generated/prisma/enums";
import { planVersionChange, VERSION_ACTS, type VersionAct } from "@/lib/indicators/plan-version-change";

const at = new Date("2026-01-01T00:00:00Z");
const curator = { isOwner: false, isCurator: true };
const statuses = Object.values(VersionStatus);

function outcome(
  act: VersionAct,
  status: VersionStatus,
  actor = curator,
  yankedAt: Date | null = null,
): string {
  try {
    return planVersionChange({ act, actor, version: { status, yankedAt, hasPassedGates: true } });
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("where an act leads", () => {
  test.each<[VersionAct, Partial<Record<VersionStatus, VersionStatus>>]>([
    ["approve", { pending: "approved" }],
    ["reject", { pending: "rejected" }],
    ["suspend", { approved: "suspended", yanked: "suspended" }],
    ["reinstate", { suspended: "approved", yanked: "approved" }],
    ["yank", { approved: "yanked" }],
  ])("%s: %j, and a conflict from everywhere else", (act, ends) => {
    for (const status of statuses) expect(outcome(act, status), status).toBe(ends[status] ?? "CONFLICT");
  });

  test("what was withdrawn before its suspension is withdrawn again", () => {
    expect(outcome("reinstate", "suspended", curator, at)).toBe("yanked");
    expect(outcome("reinstate", "yanked", curator, at)).toBe("approved");
  });
});

test("nothing is approved that did not pass the gates", () => {
  const version = { status: "pending", yankedAt: null, hasPassedGates: false } as const;
  expect(() => planVersionChange({ act: "approve", actor: curator, version })).toThrow(
    /no report of passed gates/,
  );
  expect(planVersionChange({ act: "reject", actor: curator, version })).toBe("rejected");
});

describe("who may", () => {
  test.each(VERSION_ACTS)("%s is for no stranger", (act) => {
    for (const status of statuses) {
      expect(outcome(act, status, { isOwner: false, isCurator: false })).toBe("FORBIDDEN");
    }
  });

  test("the developer withdraws and nothing else, curator or not", () => {
    for (const act of VERSION_ACTS) {
      const status = act === "approve" || act === "reject" ? "pending" : "approved";
      const own = act === "yank" ? "yanked" : undefined;
      expect(outcome(act, status, { isOwner: true, isCurator: false })).toBe(own ?? "FORBIDDEN");
      expect(outcome(act, status, { isOwner: true, isCurator: true })).toBe(own ?? "UNPROCESSABLE");
    }
  });
});
