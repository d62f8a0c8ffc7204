import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { ProviderStatus } from "@/lib/generated/prisma/enums";

export interface LockedProvider {
  id: string;
  userId: string;
  status: ProviderStatus;
  displayName: string;
  accountId: string;
  feeTermsId: string | null;
  listedAt: Date | null;
}

/** Locks a provider: of two who change it at once the second sees what the first did. @throws AppError NOT_FOUND. */
export async function lockProvider(tx: Tx, providerId: string): Promise<LockedProvider> {
  const [provider] = await tx.$queryRaw<LockedProvider[]>`
    SELECT id::text AS id, user_id::text AS "userId", status::text AS status, display_name AS "displayName",
           account_id::text AS "accountId", fee_terms_id::text AS "feeTermsId", listed_at AS "listedAt"
      FROM provider WHERE id = ${providerId}::uuid FOR UPDATE`;
  if (provider === undefined) throw notFound("The provider");
  return provider;
}
