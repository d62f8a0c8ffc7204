import type { Actor } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { STATS_WINDOWS } from "@/lib/performance/stats-window";
import { readTrials } from "@/lib/providers/data/read-trials";
import { measureWindows } from "@/lib/providers/measure-windows";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import { STORED_WINDOWS } from "@/lib/providers/stored-metrics";
import { deriveAccounts } from "@/lib/trading/mutations/derive-accounts";

interface Measured {
  providerId: string;
  metrics: ProviderMetrics;
}

/**
 * Derives the records of providers anew and measures them over every window since their listing. Records that never
 * were listed are left out. The caller has authorised it.
 * @returns how many were measured.
 */
export async function updateProviderMetrics(
  actor: Actor,
  providerIds: readonly string[],
  now: Date,
): Promise<number> {
  const providers = await db().provider.findMany({
    where: { id: { in: [...providerIds] }, listedAt: { not: null } },
    select: { id: true, accountId: true, listedAt: true },
  });
  const trials = await readTrials();
  const derived = await deriveAccounts(
    actor,
    providers.map(({ accountId }) => accountId),
    now,
  );
  const records = new Map(derived.map((row) => [row.account.accountId, row]));
  const measured = providers.flatMap(({ id, accountId, listedAt }) => {
    const record = records.get(accountId);
    if (record === undefined || listedAt === null) return [];
    const { periodsPerYear } = record.account;
    const windows = measureWindows(record.derived, { periodsPerYear, listedAt: listedAt.getTime(), trials });
    return windows.map((metrics): Measured => ({ providerId: id, metrics }));
  });
  await inTransaction((tx) => store(tx, measured, now), { seconds: 60 });
  return measured.length / STATS_WINDOWS.length;
}

async function store(tx: Tx, measured: readonly Measured[], now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO provider_stats (provider_id, "window", n, values, as_of)
    SELECT p, w::"StatsWindow", n, v::jsonb, ${now}
      FROM unnest(${measured.map(({ providerId }) => providerId)}::uuid[],
                  ${measured.map(({ metrics }) => STORED_WINDOWS[metrics.window])}::text[],
                  ${measured.map(({ metrics }) => metrics.n)}::int[],
                  ${measured.map(({ metrics }) => JSON.stringify(metrics))}::text[]) AS m(p, w, n, v)
     ORDER BY p, w
    ON CONFLICT (provider_id, "window") DO UPDATE SET n = excluded.n, values = excluded.values, as_of = excluded.as_of
     WHERE provider_stats.as_of <= excluded.as_of`;
}
