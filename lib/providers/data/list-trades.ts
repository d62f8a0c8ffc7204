import type { UserActor } from "@/lib/actor";
import { loadProvider } from "@/lib/providers/data/find-provider";
import type { ProviderTradePage, TradesQuery } from "@/lib/providers/record-schema";
import { publicUntil } from "@/lib/providers/signal-delay";
import { listClosedTrades } from "@/lib/trading/data/list-closed-trades";
import { listFills } from "@/lib/trading/data/list-fills";

/**
 * Closed trades or fills of a provider as far as they are public for this reader, the newest first.
 * @throws AppError NOT_FOUND as `loadProvider`, VALIDATION on `cursor`.
 */
export async function listTrades(
  providerId: string,
  { kind, ...query }: TradesQuery,
  actor: UserActor | null,
): Promise<ProviderTradePage> {
  const { accountId, userId } = await loadProvider(providerId, actor);
  const until = publicUntil(userId, actor, new Date());
  const list = kind === "fills" ? listFills : listClosedTrades;
  return { ...(await list(accountId, query, until)), publicUntil: until?.toISOString() ?? null };
}
