import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { providerReview, waitingApplications } from "@/lib/providers/data/provider-reviews";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant } from "@/scripts/testing/providers";
import { aDeposit, aFill, anAccount, append } from "@/scripts/testing/trading-accounts";

const signedInFrom = (userId: string, ip: string) => db().loginSession.create({ data: { userId, ip } });

it("a curator sees the record, its chain, every other account and who signed in from the same address", async () => {
  const [curator, owner, alike, stranger] = await Promise.all([
    aPerson("CURATOR"),
    aPerson(),
    aPerson(),
    aPerson(),
  ]);
  const accountId = await anAccount(owner);
  const other = await anAccount(owner, { name: "The unlucky one" });
  await append(owner, accountId, [aDeposit(), aFill(), aFill({ side: "sell" })]);
  const [shared, elsewhere] = [randomUUID(), randomUUID()];
  await signedInFrom(owner.userId, shared);
  await signedInFrom(alike.userId, shared);
  await signedInFrom(stranger.userId, elsewhere);
  await signedInFrom(owner.userId, "");
  await signedInFrom(stranger.userId, "");
  await anApplicant({ owner: alike, accountId: await anAccount(alike) });
  const { providerId } = await anApplicant({ owner, accountId });

  const review = await providerReview(curator, providerId);
  expect(review.record).toMatchObject({
    fills: 2,
    flows: 1,
    voids: 0,
    receivedLate: 3,
    chainProblem: null,
    firstAt: "2026-01-01T00:00:00.000Z",
    lastAt: "2026-01-02T09:31:00.000Z",
  });
  expect(review.account.events).toBe(3);
  expect(review.otherAccounts.map(({ id }) => id)).toEqual([other]);
  expect(review.alike).toEqual([
    { handle: alike.handle, displayName: alike.displayName, addresses: [shared], isProvider: true },
  ]);
  expect(review.feeHistory.map(({ version, performanceFeeBps }) => [version, performanceFeeBps])).toEqual([
    [1, 1_000],
  ]);
  expect((await waitingApplications(curator)).map(({ profile }) => profile.id)).toContain(providerId);
});

it("nobody else sees the queue or a review", async () => {
  const { owner, providerId } = await anApplicant();
  const refusal = expect.objectContaining({ code: "FORBIDDEN" });
  await expect(providerReview(owner, providerId)).rejects.toEqual(refusal);
  await expect(waitingApplications(owner)).rejects.toEqual(refusal);
  const curator = await aPerson("CURATOR");
  await expect(providerReview(curator, randomUUID())).rejects.toEqual(
    expect.objectContaining({ code: "NOT_FOUND" }),
  );
});
