import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { appealFlag } from "@/lib/verification/mutations/appeal-flag";
import { resolveFlag } from "@/lib/verification/mutations/resolve-flag";
import { aFinding, flagged } from "@/scripts/testing/flags";
import { aPerson } from "@/scripts/testing/people";
import { aProvider, type TestProvider } from "@/scripts/testing/providers";
import { anAccount } from "@/scripts/testing/trading-accounts";

let curator: UserActor;
let colleague: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
  colleague = await aPerson("CURATOR");
});

const appeal = (actor: UserActor, flagId: string) =>
  appealFlag({ actor, flagId, input: { appeal: "It is a hedge." } });
const resolve = (flagId: string, verdict: "uphold" | "dismiss", actor = curator) =>
  resolveFlag({ actor, flagId, input: { verdict, notes: "Looked at." } });
const refusedAs = (code: string) => expect.objectContaining({ code });
const newsOf = async ({ userId }: UserActor, flagId: string) =>
  (
    await db().notification.findMany({
      where: { userId, dedupeKey: { contains: flagId } },
      orderBy: { id: "asc" },
    })
  ).map(({ kind }) => kind);
const auditOf = async (subjectId: string) =>
  (await db().auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );

async function aFlagged(
  severity: "internal" | "warn" | "hide" = "warn",
): Promise<TestProvider & { flagId: string }> {
  const provider = await aProvider(curator);
  const { grid = "" } = await flagged(provider, [aFinding("grid", severity)]);
  return { ...provider, flagId: grid };
}

describe("an appeal", () => {
  it("is the owner's, once; curators are told and the flag stays in force", async () => {
    const { owner, providerId, flagId } = await aFlagged();
    expect(await appeal(owner, flagId)).toMatchObject({ state: "appealed", appeal: "It is a hedge." });
    await expect(appeal(owner, flagId), "a second time").rejects.toEqual(refusedAs("CONFLICT"));
    expect(await newsOf(curator, flagId)).toEqual(["flag-waits"]);
    expect(await auditOf(flagId)).toEqual(["flag.opened", "flag.appealed"]);
    const { publicFlags } = await db().provider.findUniqueOrThrow({ where: { id: providerId } });
    expect(publicFlags).toBe(1);
  });

  it("of somebody else, or against a flag that is only the curators', finds nothing", async () => {
    const { flagId } = await aFlagged();
    const internal = await aFlagged("internal");
    for (const other of [await aPerson(), curator])
      await expect(appeal(other, flagId)).rejects.toEqual(refusedAs("NOT_FOUND"));
    await expect(appeal(internal.owner, internal.flagId)).rejects.toEqual(refusedAs("NOT_FOUND"));
    await expect(appeal(internal.owner, randomUUID())).rejects.toEqual(refusedAs("NOT_FOUND"));
  });

  it("two at once leave one appeal", async () => {
    const { owner, flagId } = await aFlagged();
    const outcomes = await Promise.allSettled([appeal(owner, flagId), appeal(owner, flagId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await auditOf(flagId)).toEqual(["flag.opened", "flag.appealed"]);
  });
});

describe("a decision", () => {
  it("dismisses: the flag counts no more, the record is ranked again and the owner reads the notes", async () => {
    const provider = await aProvider(curator);
    const { grid = "" } = await flagged(provider, [
      aFinding("grid", "warn"),
      aFinding("floating-loss", "hide"),
    ]);
    const standing = async () =>
      await db().provider.findUniqueOrThrow({
        where: { id: provider.providerId },
        select: { flagHidden: true, publicFlags: true },
      });
    expect(await standing()).toEqual({ flagHidden: true, publicFlags: 2 });
    await appeal(provider.owner, grid);
    expect(await resolve(grid, "dismiss")).toMatchObject({ state: "dismissed", resolution: "Looked at." });
    expect(await standing(), "a hide alone hides nothing").toEqual({ flagHidden: false, publicFlags: 1 });
    expect(await newsOf(provider.owner, grid)).toEqual(["flag-raised", "flag-resolved"]);
    expect(await auditOf(grid)).toEqual(["flag.opened", "flag.appealed", "flag.dismissed"]);
    expect((await auditOf(provider.providerId)).slice(-2)).toEqual([
      "provider.flag-hidden",
      "provider.flag-shown",
    ]);
  });

  it("upholds: the flag stays in force, cannot be appealed again and may still be dismissed", async () => {
    const { owner, flagId } = await aFlagged();
    expect((await resolve(flagId, "uphold")).state).toBe("upheld");
    await expect(resolve(flagId, "uphold")).rejects.toEqual(refusedAs("CONFLICT"));
    await expect(appeal(owner, flagId)).rejects.toEqual(refusedAs("CONFLICT"));
    expect((await resolve(flagId, "dismiss")).state).toBe("dismissed");
    expect(await newsOf(owner, flagId)).toEqual(["flag-raised", "flag-resolved", "flag-resolved"]);
  });

  it("is for curators, not about the own profile, and about an internal flag tells nobody", async () => {
    const { owner, flagId } = await aFlagged();
    await expect(resolve(flagId, "dismiss", owner)).rejects.toEqual(refusedAs("FORBIDDEN"));
    await expect(resolve(randomUUID(), "dismiss")).rejects.toEqual(refusedAs("NOT_FOUND"));
    const own = await aProvider(curator, { owner: colleague, accountId: await anAccount(colleague) });
    const { grid = "" } = await flagged(own, [aFinding("grid", "warn")]);
    await expect(resolve(grid, "dismiss", colleague)).rejects.toEqual(refusedAs("UNPROCESSABLE"));
    const internal = await aFlagged("internal");
    await resolve(internal.flagId, "dismiss");
    expect(await newsOf(internal.owner, internal.flagId)).toEqual([]);
  });

  it("of two curators at once is one, and the owner hears one", async () => {
    const { owner, flagId } = await aFlagged();
    const outcomes = await Promise.allSettled([
      resolve(flagId, "dismiss"),
      resolve(flagId, "dismiss", colleague),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.map(({ reason }) => reason.code)).toEqual(["CONFLICT"]);
    expect(await newsOf(owner, flagId)).toEqual(["flag-raised", "flag-resolved"]);
  });

  it("against a run that finds the same at once leaves a dismissed flag, never a second one", async () => {
    const { flagId, ...provider } = await aFlagged();
    await Promise.all([
      resolve(flagId, "dismiss"),
      flagged(provider, [aFinding("grid", "warn")], new Date(Date.now() + 60_000)),
    ]);
    const flags = await db().flag.findMany({ where: { subjectId: provider.providerId } });
    expect(flags.map(({ state }) => state)).toEqual(["dismissed"]);
  });
});
