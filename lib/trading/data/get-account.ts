import type { UserActor } from "@/lib/actor";
import type { TradingAccountModel } from "@/lib/generated/prisma/models";
import type { AccountDto } from "@/lib/trading/account-schema";
import { findOwnAccount } from "@/lib/trading/data/find-account";
import { hexOf } from "@/lib/trading/hash-input";

/** One of the actor's own accounts. @throws AppError NOT_FOUND, also for somebody else's. */
export async function getAccount(actor: UserActor, accountId: string): Promise<AccountDto> {
  return accountDto(await findOwnAccount(actor, accountId));
}

export function accountDto(account: TradingAccountModel): AccountDto {
  const { id, kind, name, currency, venue, periodsPerYear, state, attention, publishes } = account;
  return {
    id,
    kind,
    name,
    currency,
    venue,
    periodsPerYear,
    simulated: kind === "paper",
    state,
    attention,
    publishes,
    events: Number(account.headSeq),
    headHash: hexOf(account.headHash),
    lastEquity: account.lastEquity?.toFixed() ?? null,
    lastMarkAt: account.lastMarkAt?.toISOString() ?? null,
    syncedAt: account.syncedAt?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
  };
}
