import { isCurator, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";

const WITH_TERMS = { feeTerms: true, account: true } satisfies Prisma.ProviderInclude;
export type FoundProvider = Prisma.ProviderGetPayload<{ include: typeof WITH_TERMS }>;

/**
 * A provider as far as this reader may see it: listed and closed ones are everybody's, the others their owner's and the
 * curators'.
 * @throws AppError NOT_FOUND.
 */
export async function loadProvider(id: string, actor: UserActor | null): Promise<FoundProvider> {
  const provider = await db().provider.findUnique({ where: { id }, include: WITH_TERMS });
  if (provider === null) throw notFound("The provider");
  const isPublic =
    provider.status === "approved" || (provider.status === "closed" && provider.listedAt !== null);
  const isTheirs = actor !== null && (actor.userId === provider.userId || isCurator(actor));
  if (!isPublic && !isTheirs) throw notFound("The provider");
  return provider;
}
