import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { StatsWindow } from "@/lib/performance/stats-window";
import type { Coverage } from "@/lib/providers/coverage";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { ownProviderDto } from "@/lib/providers/data/own-provider";
import { type ProviderDetail, ProviderMetrics } from "@/lib/providers/performance-schema";
import { STORED_WINDOWS } from "@/lib/providers/stored-metrics";

/** A provider's public profile, measured over a window. @throws AppError NOT_FOUND as `loadProvider`. */
export async function getProvider(
  providerId: string,
  window: StatsWindow,
  actor: UserActor | null,
): Promise<ProviderDetail> {
  const provider = await loadProvider(providerId, actor);
  const [metrics, coverage, run] = await Promise.all([
    readMetrics(providerId, window),
    readCoverage(providerId),
    db().verificationRun.findFirst({
      where: { providerId },
      orderBy: { id: "desc" },
      select: { id: true, level: true, verdict: true, startedAt: true },
    }),
  ]);
  const { id, status, displayName, bio, strategy, riskLevel, fees, level, listedAt, closedAt } =
    ownProviderDto(provider);
  return {
    ...{ id, status, displayName, bio, strategy, riskLevel, fees, level, listedAt, closedAt },
    simulated: provider.account.kind === "paper",
    currency: provider.account.currency,
    metrics,
    coverage,
    lastRun: run && { ...run, startedAt: run.startedAt.toISOString() },
    publicFlags: provider.publicFlags,
  };
}

/** The stored measures of a window; null before the first. */
export async function readMetrics(providerId: string, window: StatsWindow): Promise<ProviderMetrics | null> {
  const stored = await db().providerStats.findUnique({
    where: { providerId_window: { providerId, window: STORED_WINDOWS[window] } },
    select: { values: true },
  });
  return stored && ProviderMetrics.parse(stored.values);
}

/** How complete the whole record is; null before it is measured. */
export async function readCoverage(providerId: string): Promise<Coverage | null> {
  return await db().providerStats.findUnique({
    where: { providerId_window: { providerId, window: "all" } },
    select: { missingDays: true, expectedDays: true },
  });
}
