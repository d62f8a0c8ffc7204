import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { FeeTermsModel, ProviderModel } from "@/lib/generated/prisma/models";
import type { FeeTermsDto, OwnProviderDto } from "@/lib/providers/schema";

/** The actor's own profile; null without one. */
export async function ownProvider(actor: UserActor): Promise<OwnProviderDto | null> {
  const provider = await db().provider.findUnique({
    where: { userId: actor.userId },
    include: { feeTerms: true },
  });
  return provider === null ? null : ownProviderDto(provider);
}

/** Whether the profile is the actor's own. */
export async function ownsProvider(actor: UserActor, id: string): Promise<boolean> {
  return (await db().provider.count({ where: { id, userId: actor.userId } })) > 0;
}

export function ownProviderDto(provider: ProviderModel & { feeTerms: FeeTermsModel | null }): OwnProviderDto {
  const { id, status, displayName, bio, strategy, riskLevel, level, isHidden, reviewNotes, feeTerms } =
    provider;
  if (feeTerms === null) throw new Error(`provider ${id} has no fee terms`);
  return {
    id,
    status,
    displayName,
    bio,
    strategy,
    riskLevel,
    tradingAccountId: provider.accountId,
    fees: feeTermsDto(feeTerms),
    level,
    isHidden,
    reviewNotes,
    appliedAt: provider.appliedAt.toISOString(),
    listedAt: provider.listedAt?.toISOString() ?? null,
    closedAt: provider.closedAt?.toISOString() ?? null,
    closeReason: provider.closeReason,
  };
}

export function feeTermsDto({
  version,
  subscriptionMinor,
  performanceBps,
  effectiveAt,
}: Omit<FeeTermsModel, "id" | "providerId">): FeeTermsDto {
  return {
    version,
    subscriptionFee: { amount: subscriptionMinor.toString(), currency: env().PLATFORM_CURRENCY },
    performanceFeeBps: performanceBps,
    effectiveAt: effectiveAt.toISOString(),
  };
}
