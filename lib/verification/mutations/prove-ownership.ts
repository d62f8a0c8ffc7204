import { randomBytes } from "node:crypto";
import { isCurator, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations/notify";
import { addDays } from "@/lib/time";
import { lockAccount } from "@/lib/trading/mutations/lock-account";
import { ownershipDto } from "@/lib/verification/data/get-ownership";
import { CODE_BYTES, ownershipCode } from "@/lib/verification/ownership-code";
import type { OwnershipDto } from "@/lib/verification/ownership-schema";
import { refuseChallenge, refuseConfirmation } from "@/lib/verification/plan-ownership";

const VALID_DAYS = 7;

/**
 * Gives the owner of an account a fresh code to show inside the broker's pages; the one before counts no more.
 * @throws AppError NOT_FOUND for somebody else's, UNPROCESSABLE and CONFLICT as `refuseChallenge`.
 */
export async function askForOwnershipCode(actor: UserActor, accountId: string): Promise<OwnershipDto> {
  return await inTransaction(async (tx) => {
    const account = await lockAccount(tx, actor, accountId);
    const challenge = await tx.ownershipChallenge.findUnique({ where: { accountId } });
    refuseChallenge({ account, challenge });
    const now = await transactionNow(tx);
    const asked = {
      code: ownershipCode(randomBytes(CODE_BYTES)),
      askedAt: now,
      expiresAt: addDays(now, VALID_DAYS),
    };
    const row = await tx.ownershipChallenge.upsert({
      where: { accountId },
      create: { accountId, ...asked },
      update: asked,
    });
    return ownershipDto(row);
  });
}

export interface ConfirmCall {
  actor: UserActor;
  accountId: string;
  notes: string;
}

/**
 * Notes that a curator saw the code inside the broker's pages: the account is its owner's.
 * @throws AppError FORBIDDEN, NOT_FOUND, UNPROCESSABLE and CONFLICT as `refuseConfirmation`.
 */
export async function confirmOwnership({ actor, accountId, notes }: ConfirmCall): Promise<OwnershipDto> {
  if (!isCurator(actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
  return await inTransaction(async (tx) => {
    const account = await tx.tradingAccount.findUnique({ where: { id: accountId } });
    if (account === null) throw notFound("The trading account");
    await tx.$executeRaw`SELECT 1 FROM ownership_challenge WHERE account_id = ${accountId}::uuid FOR UPDATE`;
    const challenge = await tx.ownershipChallenge.findUnique({ where: { accountId } });
    const now = await transactionNow(tx);
    refuseConfirmation({ challenge, isOwner: account.ownerId === actor.userId }, now);
    const row = await tx.ownershipChallenge.update({
      where: { accountId },
      data: { provenAt: now, confirmedBy: actor.userId, notes },
    });
    await recordAudit(tx, actor, {
      action: "trading-account.ownership-confirmed",
      subjectKind: "trading-account",
      subjectId: accountId,
      data: { code: row.code, notes },
    });
    await notify(tx, {
      userId: account.ownerId,
      kind: "ownership-confirmed",
      dedupeKey: `ownership-confirmed:${accountId}`,
      data: { account: account.name, accountId },
    });
    return ownershipDto(row);
  });
}
