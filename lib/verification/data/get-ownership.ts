import { isCurator, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { OwnershipChallengeModel } from "@/lib/generated/prisma/models";
import type { OwnershipDto } from "@/lib/verification/ownership-schema";

/**
 * The code by which an account is proven to be its owner's; null before one was asked for.
 * @throws AppError NOT_FOUND for anybody but its owner and curators.
 */
export async function getOwnership(actor: UserActor, accountId: string): Promise<OwnershipDto | null> {
  const account = await db().tradingAccount.findUnique({
    where: { id: accountId },
    select: { ownerId: true, ownership: true },
  });
  if (account === null || (account.ownerId !== actor.userId && !isCurator(actor)))
    throw notFound("The trading account");
  return account.ownership && ownershipDto(account.ownership);
}

export function ownershipDto({ code, askedAt, expiresAt, provenAt }: OwnershipChallengeModel): OwnershipDto {
  return {
    code,
    askedAt: askedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    provenAt: provenAt?.toISOString() ?? null,
  };
}
