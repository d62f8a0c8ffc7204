import type { SystemActor } from "@/lib/actor";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { notify } from "@/lib/notifications/mutations/notify";
import { exchangeOf } from "@/lib/trading/data/get-exchange";
import { type HealthPlan, planHealth, type ReadEnd } from "@/lib/trading/exchange-health";
import { problemWords } from "@/lib/trading/exchange-problem";
import { EXCHANGES, type ExchangeId } from "@/lib/trading/exchanges";
import type { ClaimedSync } from "@/lib/trading/mutations/claim-sync";
import { lockAccount } from "@/lib/trading/mutations/lock-account";
import { reconcileExchange } from "@/lib/trading/mutations/reconcile-exchange";

/** How a read ended; one that read everything brings what the exchange says the account holds. */
export type SyncEnd =
  | { kind: "read"; balances: ReadonlyMap<string, string> }
  | Extract<ReadEnd, { kind: "more" | "failed" }>;

/**
 * Ends a claimed read: compares the balances, plans the next read, takes the account out of `active` or back, and tells its
 * owner. A read whose key was taken away meanwhile ends without a trace.
 */
export async function endSync(actor: SystemActor, claim: ClaimedSync, end: SyncEnd): Promise<void> {
  const { accountId, keyFingerprint } = claim;
  await inTransaction(async (tx) => {
    const { state, ownerId, ...locked } = await lockAccount(tx, actor, accountId);
    const connection = await tx.exchangeConnection.findUnique({ where: { accountId } });
    if (state === "closed" || connection?.keyFingerprint !== keyFingerprint) return;
    const now = await transactionNow(tx);
    const { syncFailures, name } = await tx.tradingAccount.findUniqueOrThrow({ where: { id: accountId } });
    const before = {
      problem: connection.problem,
      problemSinceMs: connection.problemSince?.getTime() ?? null,
      driftSinceMs: connection.driftSince?.getTime() ?? null,
      failures: syncFailures,
      needsAttention: state === "needs_attention",
    };
    const readEnd: ReadEnd =
      end.kind === "read"
        ? {
            kind: "read",
            isReconciled: await reconcileExchange(tx, actor, { connection, balances: end.balances, now }),
          }
        : end;
    const seed = `${accountId}:${connection.balancesAt?.getTime() ?? 0}:${syncFailures}`;
    const plan = planHealth(before, readEnd, { nowMs: now.getTime(), seed });
    const exchange = exchangeOf(locked);
    await writeHealth(tx, accountId, { plan, exchange, syncedAt: end.kind === "read" ? now : null });
    await tell(tx, { ownerId, accountId, name, exchange, plan, sinceMs: before.problemSinceMs });
  });
}

async function writeHealth(
  tx: Tx,
  accountId: string,
  { plan, exchange, syncedAt }: { plan: HealthPlan; exchange: ExchangeId; syncedAt: Date | null },
): Promise<void> {
  const { problem, problemSinceMs, driftSinceMs, failures, needsAttention, nextSyncAtMs } = plan;
  await tx.exchangeConnection.update({
    where: { accountId },
    data: {
      problem,
      problemSince: problemSinceMs === null ? null : new Date(problemSinceMs),
      driftSince: driftSinceMs === null ? null : new Date(driftSinceMs),
      leaseUntil: null,
    },
  });
  await tx.tradingAccount.update({
    where: { id: accountId },
    data: {
      ...(syncedAt === null ? {} : { syncedAt }),
      syncFailures: failures,
      nextSyncAt: new Date(nextSyncAtMs),
      state: needsAttention ? "needs_attention" : "active",
      attention: needsAttention && problem !== null ? problemWords(problem, exchange) : null,
      // What came later than reads look back may explain the difference: once, all is read from the beginning.
      ...(plan.news === "attention" && problem === "unreconciled" ? { syncCursor: Prisma.DbNull } : {}),
    },
  });
}

interface Telling {
  ownerId: string;
  accountId: string;
  name: string;
  exchange: ExchangeId;
  plan: HealthPlan;
  /** When the episode that ends had begun. */
  sinceMs: number | null;
}

async function tell(tx: Tx, { ownerId, accountId, name, exchange, plan, sinceMs }: Telling): Promise<void> {
  const data = { account: name, accountId, exchange: EXCHANGES[exchange].label };
  if (plan.news === "attention" && plan.problem !== null) {
    const dedupeKey = `exchange-attention:${accountId}:${plan.problem}:${plan.problemSinceMs}`;
    const advice = problemWords(plan.problem, exchange);
    await notify(tx, { userId: ownerId, kind: "exchange-attention", dedupeKey, data: { ...data, advice } });
  }
  if (plan.news === "recovered") {
    const dedupeKey = `exchange-recovered:${accountId}:${sinceMs}`;
    await notify(tx, { userId: ownerId, kind: "exchange-recovered", dedupeKey, data });
  }
}
