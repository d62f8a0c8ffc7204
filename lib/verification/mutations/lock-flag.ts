import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { FlagModel } from "@/lib/generated/prisma/models";
import { type LockedProvider, lockProvider } from "@/lib/providers/mutations/lock-provider";

export interface LockedFlag {
  flag: FlagModel;
  provider: LockedProvider;
}

/** A flag with its provider locked, as runs of the checks lock it. @throws AppError NOT_FOUND. */
export async function lockFlag(tx: Tx, flagId: string): Promise<LockedFlag> {
  const found = await tx.flag.findUnique({ where: { id: flagId }, select: { subjectId: true } });
  if (found === null) throw notFound("The flag");
  const provider = await lockProvider(tx, found.subjectId);
  return { provider, flag: await tx.flag.findUniqueOrThrow({ where: { id: flagId } }) };
}
