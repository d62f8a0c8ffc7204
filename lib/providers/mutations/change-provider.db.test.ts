import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { applyAsProvider } from "@/lib/providers/mutations/apply-as-provider";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import type { ProviderAct } from "@/lib/providers/plan-provider-change";
import { closeAccount } from "@/lib/trading/mutations/change-account";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, anApplication, aProvider } from "@/scripts/testing/providers";
import { anAccount } from "@/scripts/testing/trading-accounts";

let curator: UserActor;
let colleague: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
  colleague = await aPerson("CURATOR");
});

const decide = (providerId: string, act: ProviderAct, actor = curator) =>
  changeProvider({ actor, providerId, act, input: act === "approve" ? {} : { notes: "Looked at." } });
const stored = (id: string) =>
  db().provider.findUniqueOrThrow({ where: { id }, include: { payee: true, account: true, terms: true } });
const newsOf = async ({ userId }: UserActor) =>
  (await db().notification.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);
const refusedAs = (code: string) => expect.objectContaining({ code });

describe("applying", () => {
  it("is once for each person, and never with an account of somebody else", async () => {
    const { owner, accountId } = await anApplicant();
    const again = { actor: owner, input: anApplication(accountId), idempotencyKey: undefined };
    await expect(applyAsProvider(again)).rejects.toEqual(refusedAs("CONFLICT"));
    const other = { ...again, actor: await aPerson() };
    await expect(applyAsProvider(other)).rejects.toEqual(refusedAs("NOT_FOUND"));
    expect(await newsOf(owner)).toEqual(["application-received"]);
  });

  it("two at once leave one profile with one version of its fees", async () => {
    const owner = await aPerson();
    const input = anApplication(await anAccount(owner));
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => applyAsProvider({ actor: owner, input, idempotencyKey: undefined })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const profile = await db().provider.findUniqueOrThrow({
      where: { userId: owner.userId },
      include: { terms: true },
    });
    expect(profile.terms).toHaveLength(1);
  });

  it("a replay with the same key answers the same and tells the curators once", async () => {
    const owner = await aPerson();
    const call = {
      actor: owner,
      input: anApplication(await anAccount(owner)),
      idempotencyKey: randomUUID(),
    };
    const first = await applyAsProvider(call);
    expect(await applyAsProvider(call)).toEqual(first);
    const told = await db().notification.findMany({
      where: { userId: curator.userId, dedupeKey: { contains: first.id } },
    });
    expect(told.map(({ kind }) => kind)).toEqual(["application-waits"]);
  });

  it("is open again after a rejection, with another account and new terms as a new version", async () => {
    const { owner, providerId } = await anApplicant();
    await decide(providerId, "reject");
    const accountId = await anAccount(owner);
    const input = anApplication(accountId, { performanceFeeBps: 2_000 });
    const answer = await applyAsProvider({ actor: owner, input, idempotencyKey: undefined });
    expect(answer).toEqual({ id: providerId, status: "pending" });
    const { terms, feeTermsId, reviewNotes, ...profile } = await stored(providerId);
    expect([profile.accountId, reviewNotes]).toEqual([accountId, null]);
    expect(terms.map(({ version, performanceBps }) => [version, performanceBps]).sort()).toEqual([
      [1, 1_000],
      [2, 2_000],
    ]);
    expect(terms.find(({ id }) => id === feeTermsId)?.version).toBe(2);
  });

  it("is not open to somebody who is suspended", async () => {
    const { owner, accountId, providerId } = await aProvider(curator);
    await decide(providerId, "suspend");
    const call = { actor: owner, input: anApplication(accountId), idempotencyKey: undefined };
    await expect(applyAsProvider(call)).rejects.toEqual(refusedAs("UNPROCESSABLE"));
  });
});

describe("deciding", () => {
  it("an approval lists the record, lets it publish and opens a payee", async () => {
    const { owner, providerId } = await anApplicant();
    expect(await decide(providerId, "approve")).toEqual({ id: providerId, status: "approved" });
    const profile = await stored(providerId);
    expect(profile.listedAt).not.toBeNull();
    expect(profile.account.publishes).toBe(true);
    expect(profile.payee).toMatchObject({ userId: owner.userId, kind: "provider", frozenAt: null });
    expect(await newsOf(owner)).toEqual(["application-received", "provider-approved"]);
  });

  it("a suspension freezes the payee and a reinstatement frees it; the record counts from the first listing", async () => {
    const { owner, providerId } = await aProvider(curator);
    const { listedAt } = await stored(providerId);
    await decide(providerId, "suspend");
    const suspended = await stored(providerId);
    expect([suspended.status, suspended.account.publishes]).toEqual(["suspended", false]);
    expect(suspended.payee?.frozenReason).toBe("suspended by a curator");
    await decide(providerId, "reinstate");
    const reinstated = await stored(providerId);
    expect([reinstated.status, reinstated.account.publishes, reinstated.listedAt]).toEqual([
      "approved",
      true,
      listedAt,
    ]);
    expect(reinstated.payee).toMatchObject({ frozenAt: null, frozenReason: null });
    expect((await newsOf(owner)).slice(2)).toEqual(["provider-suspended", "provider-reinstated"]);
  });

  it("a payee that is frozen for something else stays frozen", async () => {
    const { owner, providerId } = await aProvider(curator);
    await db().payee.update({
      where: { userId_kind: { userId: owner.userId, kind: "provider" } },
      data: { frozenAt: new Date(), frozenReason: "a chargeback" },
    });
    await decide(providerId, "suspend");
    await decide(providerId, "reinstate");
    expect((await stored(providerId)).payee?.frozenReason).toBe("a chargeback");
  });

  it("an account that its owner has closed is not listed, and nothing of the approval stays", async () => {
    const { owner, accountId, providerId } = await anApplicant();
    await closeAccount({ actor: owner, accountId });
    await expect(decide(providerId, "approve")).rejects.toEqual(refusedAs("UNPROCESSABLE"));
    const profile = await stored(providerId);
    expect([profile.status, profile.payeeId, profile.account.publishes]).toEqual(["pending", null, false]);
  });

  it("is for curators, never for one's own profile, and leaves an audit row", async () => {
    const { owner, providerId } = await anApplicant();
    await expect(decide(providerId, "approve", owner)).rejects.toEqual(refusedAs("FORBIDDEN"));
    const own = await anApplicant({ owner: colleague, accountId: await anAccount(colleague) });
    await expect(decide(own.providerId, "approve", colleague)).rejects.toEqual(refusedAs("UNPROCESSABLE"));
    await expect(decide(randomUUID(), "approve")).rejects.toEqual(refusedAs("NOT_FOUND"));
    await decide(providerId, "reject");
    const audit = await db().auditEvent.findMany({
      where: { subjectId: providerId },
      orderBy: { id: "asc" },
    });
    expect(audit.map(({ action }) => action)).toEqual(["provider.applied", "provider.rejected"]);
  });
});

describe("at once", () => {
  it("of two curators who decide, one does and the owner hears one decision", async () => {
    const { owner, providerId } = await anApplicant();
    const outcomes = await Promise.allSettled([
      decide(providerId, "approve", curator),
      decide(providerId, "reject", colleague),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.map(({ reason }) => reason.code)).toEqual(["CONFLICT"]);
    expect(await newsOf(owner)).toHaveLength(2);
  });

  it("a rejection against a new application ends with one of the two orders, never with a listed rejection", async () => {
    const { owner, accountId, providerId } = await anApplicant();
    await decide(providerId, "reject");
    const input = anApplication(accountId);
    const [applied, approved] = await Promise.allSettled([
      applyAsProvider({ actor: owner, input, idempotencyKey: undefined }),
      decide(providerId, "approve"),
    ]);
    expect(applied.status).toBe("fulfilled");
    const { status, listedAt, account } = await stored(providerId);
    const isListed = approved.status === "fulfilled";
    expect([status, listedAt !== null, account.publishes]).toEqual([
      isListed ? "approved" : "pending",
      isListed,
      isListed,
    ]);
  });
});
