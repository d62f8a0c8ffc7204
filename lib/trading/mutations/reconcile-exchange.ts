import type { SystemActor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import type { ExchangeConnectionModel } from "@/lib/generated/prisma/models";
import { compareBalances, openingDeposits, sameDifferences } from "@/lib/trading/compare-balances";
import { readAssetTotals } from "@/lib/trading/data/read-asset-totals";
import { type ExchangeBalance, ExchangeBalances } from "@/lib/trading/exchange-schema";
import { appendEvents } from "@/lib/trading/mutations/append-events";

export interface ReconcileCall {
  connection: ExchangeConnectionModel;
  /** What the exchange says the account holds. */
  balances: ReadonlyMap<string, string>;
  now: Date;
}

/**
 * Compares what the exchange reports with what the record adds up to, and keeps the comparison. The first time, what two
 * reads in a row find beyond the events is what the account held before them, and becomes its first deposits.
 * @returns whether all agrees.
 */
export async function reconcileExchange(
  tx: Tx,
  actor: SystemActor,
  { connection, balances, now }: ReconcileCall,
): Promise<boolean> {
  const { accountId, openedAt } = connection;
  let compared = compareBalances(balances, await readAssetTotals(tx, accountId));
  const before = ExchangeBalances.parse(connection.balances ?? []);
  let isOpened = openedAt !== null || agree(compared);
  if (!isOpened && connection.balances !== null && sameDifferences(before, compared)) {
    const events = openingDeposits(compared, await openingMs(tx, accountId, now));
    await appendEvents(tx, actor, { accountId, events, receivedAtMs: now.getTime() });
    compared = compareBalances(balances, await readAssetTotals(tx, accountId));
    isOpened = true;
  }
  await tx.exchangeConnection.update({
    where: { accountId },
    data: {
      balances: compared,
      balancesAt: now,
      ...(isOpened && openedAt === null ? { openedAt: now } : {}),
    },
  });
  return agree(compared);
}

function agree(balances: readonly ExchangeBalance[]): boolean {
  return balances.every(({ agrees }) => agrees);
}

/** Before everything that happened. */
async function openingMs(tx: Tx, accountId: string, now: Date): Promise<number> {
  const { _min } = await tx.accountEvent.aggregate({ where: { accountId }, _min: { executedAt: true } });
  return (_min.executedAt ?? now).getTime() - 1;
}
