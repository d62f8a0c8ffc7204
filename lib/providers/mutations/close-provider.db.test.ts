import { beforeAll, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getProvider } from "@/lib/providers/data/get-provider";
import { applyAsProvider } from "@/lib/providers/mutations/apply-as-provider";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import { closeProvider } from "@/lib/providers/mutations/close-provider";
import { closeAccount } from "@/lib/trading/mutations/change-account";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, anApplication, aProvider, type TestProvider } from "@/scripts/testing/providers";

let curator: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
});

const close = ({ providerId, owner }: TestProvider, actor = owner) =>
  closeProvider({ actor, providerId, input: { reason: "I retire." } });
const refusedAs = (code: string) => expect.objectContaining({ code });
const stored = (id: string) => db().provider.findUniqueOrThrow({ where: { id }, include: { account: true } });

it("a closed record stays readable for everybody, and its account may be closed now", async () => {
  const provider = await aProvider(curator);
  const { owner, accountId, providerId } = provider;
  await expect(closeAccount({ actor: owner, accountId })).rejects.toEqual(refusedAs("UNPROCESSABLE"));
  expect(await close(provider)).toEqual({ id: providerId, status: "closed" });
  const { closedAt, closeReason, account } = await stored(providerId);
  expect([closedAt === null, closeReason, account.publishes]).toEqual([false, "I retire.", false]);
  expect((await getProvider(providerId, "all", null)).status).toBe("closed");
  expect((await closeAccount({ actor: owner, accountId })).state).toBe("closed");
  const audit = await db().auditEvent.findFirst({
    where: { subjectId: providerId },
    orderBy: { id: "desc" },
  });
  expect(audit).toMatchObject({
    action: "provider.closed",
    actorId: owner.userId,
    data: expect.stringContaining('"before":"approved"'),
  });
});

it("closing is for good: not twice, no new application, nothing a curator could do", async () => {
  const provider = await aProvider(curator);
  await close(provider);
  const { owner, accountId, providerId } = provider;
  await expect(close(provider)).rejects.toEqual(refusedAs("CONFLICT"));
  const again = { actor: owner, input: anApplication(accountId), idempotencyKey: undefined };
  await expect(applyAsProvider(again)).rejects.toEqual(refusedAs("CONFLICT"));
  for (const act of ["approve", "suspend", "reinstate"] as const) {
    const decision = changeProvider({ actor: curator, providerId, act, input: { notes: "Back." } });
    await expect(decision).rejects.toEqual(refusedAs("CONFLICT"));
  }
});

it("nobody closes the profile of somebody else, nor one that nobody has seen", async () => {
  const provider = await aProvider(curator);
  for (const actor of [await aPerson(), curator]) {
    await expect(close(provider, actor)).rejects.toEqual(refusedAs("NOT_FOUND"));
  }
  expect((await stored(provider.providerId)).status).toBe("approved");
  const applicant = await anApplicant();
  await expect(close(applicant)).rejects.toEqual(refusedAs("CONFLICT"));
  await changeProvider({
    actor: curator,
    providerId: applicant.providerId,
    act: "reject",
    input: { notes: "No." },
  });
  await expect(close(applicant)).rejects.toEqual(refusedAs("CONFLICT"));
});

it("of many closings at once one does it, and the owner is told once", async () => {
  const provider = await aProvider(curator);
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => close(provider)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const told = await db().notification.count({
    where: { userId: provider.owner.userId, kind: "provider-closed" },
  });
  expect(told).toBe(1);
});

it("a suspension against a closing ends closed, and what the suspension froze stays frozen", async () => {
  const provider = await aProvider(curator);
  const { providerId } = provider;
  const [suspended, closed] = await Promise.allSettled([
    changeProvider({ actor: curator, providerId, act: "suspend", input: { notes: "Looked at." } }),
    close(provider),
  ]);
  expect(closed.status).toBe("fulfilled");
  const { status, account, payeeId } = await stored(providerId);
  expect([status, account.publishes]).toEqual(["closed", false]);
  const payee = await db().payee.findUniqueOrThrow({ where: { id: payeeId ?? "" } });
  expect(payee.frozenAt !== null).toBe(suspended.status === "fulfilled");
});
