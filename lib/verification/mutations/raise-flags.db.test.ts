import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { addDays } from "@/lib/time";
import { raiseFlags } from "@/lib/verification/mutations/raise-flags";
import type { Finding } from "@/lib/verification/plan-flags";
import { aFinding } from "@/scripts/testing/flags";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider, type TestProvider } from "@/scripts/testing/providers";

const START = new Date("2026-01-05T05:00:00Z");
let curator: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
});

const run = (actor: UserActor, providerId: string, findings: Finding[], now = START) =>
  inTransaction((tx) => raiseFlags(tx, actor, { providerId, findings, now }));
const flagsOf = (subjectId: string) =>
  db().flag.findMany({ where: { subjectKind: "provider", subjectId }, orderBy: { id: "asc" } });
const stored = (id: string) =>
  db().provider.findUniqueOrThrow({ where: { id }, include: { payee: true, account: true } });
const auditOf = async (providerId: string) => {
  const ids = (await flagsOf(providerId)).map(({ id }) => id);
  const rows = await db().auditEvent.findMany({
    where: { subjectId: { in: [...ids, providerId] } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ action }) => action).filter((action) => /^flag\.|flag-|suspended/.test(action));
};
const newsOf = async ({ userId }: UserActor, about?: string) =>
  (
    await db().notification.findMany({
      where: { userId, kind: { startsWith: "flag-" } },
      orderBy: { id: "asc" },
    })
  )
    .filter(({ data }) => about === undefined || JSON.stringify(data).includes(about))
    .map(({ kind }) => kind);
const nameOf = async ({ providerId }: TestProvider) => (await stored(providerId)).displayName;

describe("a run", () => {
  it("opens flags with their evidence, counts the public ones and tells the owner once each", async () => {
    const { owner, providerId } = await aProvider(curator);
    const findings = [aFinding("grid", "warn", { value: 7 }), aFinding("digits", "internal")];
    await run(owner, providerId, findings);
    expect(await flagsOf(providerId)).toMatchObject([
      { check: "grid", severity: "warn", state: "open", evidence: { value: 7 }, score: 0.2 },
      { check: "digits", severity: "internal", state: "open", score: 0.05 },
    ]);
    expect(await stored(providerId)).toMatchObject({ publicFlags: 1, flagHidden: false, status: "approved" });
    expect(await newsOf(owner), "internal flags are told to nobody").toEqual(["flag-raised"]);
    expect(await auditOf(providerId)).toEqual(["flag.opened", "flag.opened"]);
  });

  it("a replay writes nothing a second time", async () => {
    const { owner, providerId } = await aProvider(curator);
    const findings = [aFinding("grid", "warn"), aFinding("floating-loss", "hide")];
    await run(owner, providerId, findings);
    const first = [await flagsOf(providerId), await auditOf(providerId), await newsOf(owner)];
    await run(owner, providerId, findings);
    expect([await flagsOf(providerId), await auditOf(providerId), await newsOf(owner)]).toEqual(first);
  });

  it("two at once open one flag for each check, with one piece of news", async () => {
    const { owner, providerId } = await aProvider(curator);
    const findings = [aFinding("grid", "warn"), aFinding("floating-loss", "hide")];
    await Promise.all([1, 2, 3].map((later) => run(owner, providerId, findings, addDays(START, later))));
    expect((await flagsOf(providerId)).map(({ check }) => check).sort()).toEqual(["floating-loss", "grid"]);
    expect(await newsOf(owner)).toEqual(["flag-raised", "flag-raised"]);
    expect(await stored(providerId)).toMatchObject({ publicFlags: 2, flagHidden: true });
  });

  it("hides at 0.6, shows below 0.4 after 14 quiet days, each with one audit row", async () => {
    const provider = await aProvider(curator);
    const { owner, providerId } = provider;
    await run(owner, providerId, [aFinding("grid", "warn"), aFinding("floating-loss", "hide")]);
    const gone = [aFinding("grid", "warn"), aFinding("floating-loss", null)];
    await run(owner, providerId, gone, addDays(START, 7));
    expect((await stored(providerId)).flagHidden, "quiet, but in force").toBe(true);
    await run(owner, providerId, gone, addDays(START, 21));
    expect(await stored(providerId)).toMatchObject({ publicFlags: 1, flagHidden: false });
    expect(await auditOf(providerId)).toEqual([
      "flag.opened",
      "flag.opened",
      "provider.flag-hidden",
      "flag.cleared",
      "provider.flag-shown",
    ]);
    expect(await newsOf(owner)).toEqual(["flag-raised", "flag-raised", "flag-cleared"]);
    expect(await newsOf(curator, await nameOf(provider)), "of the grave one").toEqual(["flag-waits"]);
  });
});

describe("what blocks", () => {
  const blocks = [aFinding("ledger-integrity", "block", { actsAlone: true })];

  it("suspends at once and freezes the payouts, even when the owner has asked for the check", async () => {
    const { owner, providerId } = await aProvider(curator);
    await run(owner, providerId, blocks);
    const provider = await stored(providerId);
    expect(provider).toMatchObject({ status: "suspended", flagHidden: true });
    expect(provider.account.publishes).toBe(false);
    expect(provider.payee?.frozenAt).not.toBeNull();
    expect(provider.reviewNotes).toContain("ledger-integrity");
    expect(await auditOf(providerId)).toEqual(["flag.opened", "provider.flag-hidden", "provider.suspended"]);
    const kinds = await db().notification.findMany({ where: { userId: owner.userId } });
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      "application-received",
      "flag-raised",
      "provider-approved",
      "provider-suspended",
    ]);
  });

  it("is a flag only while the application waits: nothing is listed yet", async () => {
    const { owner, providerId } = await anApplicant();
    await run(owner, providerId, blocks);
    expect(await stored(providerId)).toMatchObject({ status: "pending", flagHidden: true, publicFlags: 1 });
  });

  it("leaves nothing behind when the transaction of the run fails", async () => {
    const { owner, providerId } = await aProvider(curator);
    const failing = inTransaction(async (tx) => {
      await raiseFlags(tx, owner, { providerId, findings: blocks, now: START });
      throw new Error("the run could not be stored");
    });
    await expect(failing).rejects.toThrow("could not be stored");
    expect(await flagsOf(providerId)).toEqual([]);
    expect((await stored(providerId)).status).toBe("approved");
  });
});

describe("a dismissed flag", () => {
  it("is not opened again by the same, but by something graver", async () => {
    const { owner, providerId } = await aProvider(curator);
    await run(owner, providerId, [aFinding("grid", "warn")]);
    await db().flag.updateMany({
      where: { subjectId: providerId },
      data: { state: "dismissed", resolvedAt: addDays(START, 1), resolvedBy: curator.userId },
    });
    await run(owner, providerId, [aFinding("grid", "warn")], addDays(START, 7));
    expect(await stored(providerId)).toMatchObject({ publicFlags: 0 });
    await run(owner, providerId, [aFinding("grid", "hide")], addDays(START, 14));
    expect((await flagsOf(providerId)).map(({ state, severity }) => [state, severity])).toEqual([
      ["dismissed", "warn"],
      ["open", "hide"],
    ]);
    expect(await newsOf(owner)).toEqual(["flag-raised", "flag-raised"]);
  });
});
