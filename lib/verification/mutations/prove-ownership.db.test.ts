import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getOwnership } from "@/lib/verification/data/get-ownership";
import { loadCheckedRecords } from "@/lib/verification/data/load-checked-records";
import { askForOwnershipCode, confirmOwnership } from "@/lib/verification/mutations/prove-ownership";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant } from "@/scripts/testing/providers";
import { anAccount } from "@/scripts/testing/trading-accounts";

const notes = "Seen as the account's nickname on the broker's page, in a call.";
let [owner, curator]: UserActor[] = [];
let accountId = "";
beforeAll(async () => {
  [owner, curator] = [await aPerson(), await aPerson("CURATOR")];
  accountId = await anAccount(owner);
});
const people = () => {
  if (owner === undefined || curator === undefined) throw new Error("not made yet");
  return { owner, curator };
};
const code = (code: string) => ({ code });

describe("an ownership challenge", () => {
  it("gives the owner a code; asked again, another one, and the first counts no more", async () => {
    const first = await askForOwnershipCode(people().owner, accountId);
    const second = await askForOwnershipCode(people().owner, accountId);
    expect(second.code).toMatch(/^TS-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    expect(second.code).not.toBe(first.code);
    expect(await getOwnership(people().owner, accountId)).toEqual(second);
    expect(Date.parse(second.expiresAt) - Date.parse(second.askedAt)).toBe(7 * 86_400_000);
  });

  it("is nobody's but the owner's, and only curators read it besides", async () => {
    const stranger = await aPerson();
    const refused = code("NOT_FOUND");
    await expect(askForOwnershipCode(stranger, accountId)).rejects.toMatchObject(refused);
    await expect(askForOwnershipCode(people().curator, accountId)).rejects.toMatchObject(refused);
    await expect(getOwnership(stranger, accountId)).rejects.toMatchObject(refused);
    const own = await anAccount(people().owner);
    expect(await getOwnership(people().curator, own)).toBeNull();
  });

  it("is for imported accounts that live", async () => {
    const refused = code("UNPROCESSABLE");
    const [exchange, paper] = [
      await anAccount(people().owner, { kind: "exchange" }),
      await anAccount(people().owner, { kind: "paper" }),
    ];
    const closed = await anAccount(people().owner);
    await db().tradingAccount.update({ where: { id: closed }, data: { state: "closed" } });
    for (const id of [exchange, paper, closed])
      await expect(askForOwnershipCode(people().owner, id)).rejects.toMatchObject(refused);
  });
});

describe("a confirmation", () => {
  it("is a curator's, not the owner's own, within the seven days of the code", async () => {
    const id = await anAccount(people().owner);
    const confirm = (actor: UserActor) => confirmOwnership({ actor, accountId: id, notes });
    await expect(confirm(people().curator)).rejects.toMatchObject(code("UNPROCESSABLE"));
    await askForOwnershipCode(people().owner, id);
    await expect(confirm(people().owner)).rejects.toMatchObject(code("FORBIDDEN"));
    await db().ownershipChallenge.update({
      where: { accountId: id },
      data: { expiresAt: new Date(), askedAt: new Date(0) },
    });
    await expect(confirm(people().curator)).rejects.toMatchObject(code("UNPROCESSABLE"));
    const own = await anAccount(people().curator);
    await askForOwnershipCode(people().curator, own);
    const selfMade = confirmOwnership({ actor: people().curator, accountId: own, notes });
    await expect(selfMade).rejects.toMatchObject(code("UNPROCESSABLE"));
  });

  it("is made once when two curators come at once, and then stays: told once, audited, counted towards level 2", async () => {
    const applicant = await anApplicant();
    await askForOwnershipCode(applicant.owner, applicant.accountId);
    const both = await Promise.allSettled(
      [people().curator, await aPerson("CURATOR")].map((actor) =>
        confirmOwnership({ actor, accountId: applicant.accountId, notes }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const again = askForOwnershipCode(applicant.owner, applicant.accountId);
    await expect(again).rejects.toMatchObject(code("CONFLICT"));
    const where = { userId: applicant.owner.userId, kind: "ownership-confirmed" };
    expect(await db().notification.count({ where })).toBe(1);
    const action = "trading-account.ownership-confirmed";
    expect(await db().auditEvent.count({ where: { action, subjectId: applicant.accountId } })).toBe(1);
    const [record] = await loadCheckedRecords([applicant.providerId], { periodDays: 90, now: new Date() });
    expect(record?.source.ownership).toBe("curator");
  });
});
