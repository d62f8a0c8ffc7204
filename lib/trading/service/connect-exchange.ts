import type { UserActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { findOwnAccount } from "@/lib/trading/data/find-account";
import { exchangeOf, getExchange } from "@/lib/trading/data/get-exchange";
import { ExchangeFailure, refusedKey, unseenKey } from "@/lib/trading/exchange-problem";
import type { ConnectExchangeInput, ExchangeDto } from "@/lib/trading/exchange-schema";
import { storeExchangeKey } from "@/lib/trading/mutations/store-exchange-key";
import { inspectNewKey } from "@/lib/trading/service/exchanges/inspect-key";
import { requireSession } from "@/lib/users/require-session";

export interface ConnectCall {
  actor: UserActor;
  accountId: string;
  input: ConnectExchangeInput;
}

/**
 * Connects an own account with a key of its exchange, or replaces the one it has. The exchange is asked what the key may
 * do before anything is stored.
 * @throws AppError FORBIDDEN for an API token, NOT_FOUND, UNPROCESSABLE for a key that may do more than read, may not read
 *   enough, is refused, or is another account's, CONFLICT when another record reads that account, RATE_LIMITED, UNAVAILABLE.
 */
export async function connectExchange({ actor, accountId, input }: ConnectCall): Promise<ExchangeDto> {
  requireSession(actor);
  const found = await findOwnAccount(actor, accountId);
  const exchange = exchangeOf(found);
  if (found.state === "closed") throw new AppError("UNPROCESSABLE", "A closed account is not read any more.");
  const report = await inspectNewKey(exchange, input).catch((error: unknown) => {
    throw error instanceof ExchangeFailure ? unseenKey(error, exchange) : error;
  });
  const refusal = refusedKey(report, exchange);
  if (refusal !== null) throw refusal;
  await storeExchangeKey({ actor, accountId, keys: input, account: report.account });
  return await getExchange(actor, accountId);
}
