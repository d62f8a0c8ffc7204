import type { Actor } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { performanceOf } from "@/lib/performance/performance";
import type { PerformanceConventions } from "@/lib/performance/performance-record";
import { STATS_WINDOWS } from "@/lib/performance/stats-window";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";
import { publishedMetrics, STORED_WINDOWS } from "@/lib/providers/stored-metrics";
import { utcDay } from "@/lib/time";
import { type DerivedRow, deriveAccounts } from "@/lib/trading/mutations/derive-accounts";

/** Nobody here has set another one: what a record earns is measured against nothing. */
const RISK_FREE_RATE = 0;

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
    return record === undefined || listedAt === null ? [] : measure({ id, listedAt, record, trials });
  });
  await inTransaction((tx) => store(tx, measured, now), { seconds: 60 });
  return measured.length / STATS_WINDOWS.length;
}

/** Everything ever listed, those that have ended too, or the luckiest would look skilled. */
async function readTrials(): Promise<PerformanceConventions["trials"]> {
  const [row] = await db().$queryRaw<{ count: number; deviation: number | null }[]>`
    SELECT count(*)::int AS count, stddev_samp((s.values->>'sharpe')::float8) AS deviation
      FROM provider p LEFT JOIN provider_stats s ON s.provider_id = p.id AND s."window" = 'all'
     WHERE p.listed_at IS NOT NULL`;
  return { count: row?.count ?? 0, sharpeDeviation: row?.deviation ?? null };
}

interface Listed {
  id: string;
  listedAt: Date;
  record: DerivedRow;
  trials: PerformanceConventions["trials"];
}

function measure({ id, listedAt, record, trials }: Listed): Measured[] {
  const { daily, roundTrips } = record.derived;
  const common = {
    daily,
    trades: roundTrips,
    periodsPerYear: record.account.periodsPerYear,
    riskFreeRate: RISK_FREE_RATE,
    trials,
    sinceDay: utcDay(listedAt.getTime()),
  };
  return STATS_WINDOWS.map((window) => ({
    providerId: id,
    metrics: publishedMetrics(performanceOf({ ...common, window })),
  }));
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
