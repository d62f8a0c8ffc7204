import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { idempotently } from "@/lib/idempotency";
import type { AccountDto, CreateAccountInput } from "@/lib/trading/account-schema";
import { accountDto } from "@/lib/trading/data/get-account";
import { uuidv7 } from "@/lib/uuid";

/** Every account ever opened counts: who opens fifty and shows the luckiest is not told from luck. */
const ACCOUNTS_MAX = 50;

export interface CreateAccountCall {
  actor: UserActor;
  input: CreateAccountInput;
  idempotencyKey: string | undefined;
}

/** Opens a trading account. @throws AppError UNPROCESSABLE above 50 of them, IDEMPOTENCY_MISMATCH. */
export async function createAccount({
  actor,
  input,
  idempotencyKey,
}: CreateAccountCall): Promise<AccountDto> {
  const claim = { actorId: actor.userId, key: idempotencyKey, operation: "trading.account.create", input };
  return await inTransaction((tx) => idempotently(tx, claim, () => create(tx, actor, input)));
}

async function create(tx: Tx, actor: UserActor, input: CreateAccountInput): Promise<AccountDto> {
  // Two at once count one after the other.
  await tx.$executeRaw`SELECT 1 FROM app_user WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`;
  if ((await tx.tradingAccount.count({ where: { ownerId: actor.userId } })) >= ACCOUNTS_MAX) {
    throw new AppError("UNPROCESSABLE", `A person may open ${ACCOUNTS_MAX} trading accounts in all.`);
  }
  const account = await tx.tradingAccount.create({ data: { id: uuidv7(), ownerId: actor.userId, ...input } });
  const { kind, venue, currency } = account;
  await recordAudit(tx, actor, {
    action: "trading-account.created",
    subjectKind: "trading-account",
    subjectId: account.id,
    data: { kind, venue, currency },
  });
  return accountDto(account);
}
