import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { TradingAccountModel } from "@/lib/generated/prisma/models";

/** An account of the actor's own. @throws AppError NOT_FOUND, also for somebody else's. */
export async function findOwnAccount(actor: UserActor, accountId: string): Promise<TradingAccountModel> {
  const account = await db().tradingAccount.findFirst({ where: { id: accountId, ownerId: actor.userId } });
  if (account === null) throw notFound("The trading account");
  return account;
}
