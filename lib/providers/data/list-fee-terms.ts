import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { feeTermsDto } from "@/lib/providers/data/own-provider";
import type { FeeTermsDto } from "@/lib/providers/schema";

/** All fee terms that a provider ever had, the ones in force first. @throws AppError NOT_FOUND as `loadProvider`. */
export async function listFeeTerms(providerId: string, actor: UserActor | null): Promise<FeeTermsDto[]> {
  await loadProvider(providerId, actor);
  const terms = await db().feeTerms.findMany({ where: { providerId }, orderBy: { version: "desc" } });
  return terms.map(feeTermsDto);
}
