import type { Actor } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { growthCurve } from "@/lib/performance/growth-curve";
import { STATS_WINDOWS } from "@/lib/performance/stats-window";
import type { Coverage } from "@/lib/providers/coverage";
import { readTrials } from "@/lib/providers/data/read-trials";
import { measureWindows } from "@/lib/providers/measure-windows";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import { STORED_WINDOWS } from "@/lib/providers/stored-metrics";
import { utcDay } from "@/lib/time";
import { deriveAccounts } from "@/lib/trading/mutations/derive-accounts";

interface Measured {
  providerId: string;
  metrics: ProviderMetrics;
  /** Growth of 1 over the window. */
  curve: readonly number[];
  /** Of the whole record. */
  coverage: Coverage;
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
    const { daily } = record.derived;
    const windows = measureWindows(record.derived, { periodsPerYear, listedAt: listedAt.getTime(), trials });
    return windows.map((metrics): Measured => {
      const curve = growthCurve(daily, metrics.window, utcDay(listedAt.getTime()));
      return { providerId: id, metrics, curve, coverage: daily };
    });
  });
  await inTransaction((tx) => store(tx, measured, now), { seconds: 60 });
  return measured.length / STATS_WINDOWS.length;
}

async function store(tx: Tx, measured: readonly Measured[], now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO provider_stats (provider_id, "window", n, values, curve, missing_days, expected_days, as_of)
    SELECT p, w::"StatsWindow", n, v::jsonb, c::real[], missing, expected, ${now}
      FROM unnest(${measured.map(({ providerId }) => providerId)}::uuid[],
                  ${measured.map(({ metrics }) => STORED_WINDOWS[metrics.window])}::text[],
                  ${measured.map(({ metrics }) => metrics.n)}::int[],
                  ${measured.map(({ metrics }) => JSON.stringify(metrics))}::text[],
                  ${measured.map(({ curve }) => `{${curve.join(",")}}`)}::text[],
                  ${measured.map(({ coverage }) => coverage.missingDays)}::int[],
                  ${measured.map(({ coverage }) => coverage.expectedDays)}::int[]) AS m(p, w, n, v, c, missing, expected)
     ORDER BY p, w
    ON CONFLICT (provider_id, "window") DO UPDATE SET n = excluded.n, values = excluded.values, curve = excluded.curve,
      missing_days = excluded.missing_days, expected_days = excluded.expected_days, as_of = excluded.as_of
     WHERE provider_stats.as_of <= excluded.as_of`;
}
