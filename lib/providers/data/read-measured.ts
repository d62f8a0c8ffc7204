import { db } from "@/lib/db";
import { ProviderMetrics } from "@/lib/providers/performance-schema";
import type { OpenEpisode } from "@/lib/providers/plan-episode";
import { addDays } from "@/lib/time";

/** Older measures say nothing of today. */
const FRESH_DAYS = 2;

export interface MeasuredProvider {
  provider: { id: string; userId: string; displayName: string };
  measured: ProviderMetrics;
  episode: (OpenEpisode & { id: string }) | null;
}

export interface MeasuredPage {
  now: Date;
  /** Id after which the page begins; null: from the start. */
  after: string | null;
  limit: number;
}

/** Listed providers with their fresh measures since the listing and the episode that runs, in the order of their ids. */
export async function readMeasured({ now, after, limit }: MeasuredPage): Promise<MeasuredProvider[]> {
  const providers = await db().provider.findMany({
    where: {
      status: "approved",
      ...(after === null ? {} : { id: { gt: after } }),
      stats: { some: { window: "all", asOf: { gt: addDays(now, -FRESH_DAYS) } } },
    },
    select: {
      ...{ id: true, userId: true, displayName: true },
      stats: { where: { window: "all" }, select: { values: true } },
      episodes: { where: { endedAt: null }, select: { id: true, goodSince: true } },
    },
    orderBy: { id: "asc" },
    take: limit,
  });
  return providers.map(({ stats, episodes, ...provider }) => ({
    provider,
    measured: ProviderMetrics.parse(stats[0]?.values),
    episode: episodes[0] ?? null,
  }));
}
