import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { ExchangeConnectionModel, TradingAccountModel } from "@/lib/generated/prisma/models";
import { problemWords } from "@/lib/trading/exchange-problem";
import { ExchangeBalances, type ExchangeDto } from "@/lib/trading/exchange-schema";
import { type ExchangeId, isExchangeId } from "@/lib/trading/exchanges";

/** How an own account is read from its exchange. @throws AppError NOT_FOUND, UNPROCESSABLE for another kind of account. */
export async function getExchange(actor: UserActor, accountId: string): Promise<ExchangeDto> {
  const account = await db().tradingAccount.findFirst({
    where: { id: accountId, ownerId: actor.userId },
    include: { connection: true },
  });
  if (account === null) throw notFound("The trading account");
  const exchange = exchangeOf(account);
  return exchangeDto(exchange, account, account.connection);
}

/** The exchange an account is read from. @throws AppError UNPROCESSABLE for another kind of account. */
export function exchangeOf({ kind, venue }: { kind: string; venue: string }): ExchangeId {
  if (kind === "exchange" && isExchangeId(venue)) return venue;
  throw new AppError("UNPROCESSABLE", "This account is not read from an exchange.");
}

function exchangeDto(
  exchange: ExchangeId,
  account: TradingAccountModel,
  connection: ExchangeConnectionModel | null,
): ExchangeDto {
  const problem = connection?.problem ?? null;
  const lease = connection?.leaseUntil ?? null;
  return {
    exchange,
    keyHint: connection?.keyHint ?? null,
    keyFingerprint: connection?.keyFingerprint ?? null,
    connectedAt: connection?.connectedAt.toISOString() ?? null,
    isReading: lease !== null && lease > new Date(),
    problem,
    problemSince: connection?.problemSince?.toISOString() ?? null,
    advice: problem === null ? null : problemWords(problem, exchange),
    failures: account.syncFailures,
    syncedAt: account.syncedAt?.toISOString() ?? null,
    nextSyncAt: account.nextSyncAt?.toISOString() ?? null,
    balances: ExchangeBalances.parse(connection?.balances ?? []),
    balancesAt: connection?.balancesAt?.toISOString() ?? null,
  };
}
