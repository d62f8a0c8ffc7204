import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { AccountDto, RenameAccountInput } from "@/lib/trading/account-schema";
import { accountDto } from "@/lib/trading/data/get-account";
import { cancelOrdersOfClosing } from "@/lib/trading/mutations/cancel-order";
import { lockAccount } from "@/lib/trading/mutations/lock-account";

interface AccountCall {
  actor: UserActor;
  accountId: string;
}

/** Names an own account anew. @throws AppError NOT_FOUND. */
export async function renameAccount(call: AccountCall & { input: RenameAccountInput }): Promise<AccountDto> {
  return await inTransaction(async (tx) => {
    await lockAccount(tx, call.actor, call.accountId);
    const { name } = call.input;
    return accountDto(await tx.tradingAccount.update({ where: { id: call.accountId }, data: { name } }));
  });
}

/**
 * Closes an own account: it stays readable and takes no more events; the keys of its exchange are forgotten, and another
 * record may read that account of the exchange.
 * @throws AppError NOT_FOUND, CONFLICT when it is closed, UNPROCESSABLE while a provider's record depends on it.
 */
export async function closeAccount({ actor, accountId }: AccountCall): Promise<AccountDto> {
  return await inTransaction(async (tx) => {
    const { state, publishes } = await lockAccount(tx, actor, accountId);
    if (state === "closed") throw new AppError("CONFLICT", "The account is closed already.");
    if (publishes)
      throw new AppError("UNPROCESSABLE", "Followers see this record. Close your provider profile first.");
    const account = await tx.tradingAccount.update({
      where: { id: accountId },
      data: { state: "closed", attention: null, credentialsEnc: null, nextSyncAt: null },
    });
    await cancelOrdersOfClosing(tx, accountId, new Date());
    await tx.exchangeConnection.deleteMany({ where: { accountId } });
    await recordAudit(tx, actor, {
      action: "trading-account.closed",
      subjectKind: "trading-account",
      subjectId: accountId,
      data: { events: account.headSeq.toString() },
    });
    return accountDto(account);
  });
}
