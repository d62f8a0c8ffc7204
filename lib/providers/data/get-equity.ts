import type { UserActor } from "@/lib/actor";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { readRecord } from "@/lib/providers/data/read-record";
import { equityCurve } from "@/lib/providers/equity-curve";
import type { EquityQuery, ProviderEquity } from "@/lib/providers/record-schema";
import { sampleCurve } from "@/lib/providers/sample-curve";
import { DAY_MS, utcDay } from "@/lib/time";

/** The equity curve of a provider's record. @throws AppError NOT_FOUND as `loadProvider`. */
export async function getEquity(
  providerId: string,
  { window, points }: EquityQuery,
  actor: UserActor | null,
): Promise<ProviderEquity> {
  const provider = await loadProvider(providerId, actor);
  const { account, listedAt } = provider;
  const daily = await readRecord(provider);
  const sinceDay = listedAt && utcDay(listedAt.getTime());
  const { periodsPerYear, currency } = account;
  const days = daily === null ? [] : equityCurve(daily, { sinceDay, window, periodsPerYear });
  const sampled = sampleCurve(days, points);
  return {
    window,
    currency,
    listedAt: listedAt?.toISOString() ?? null,
    days: days.length,
    missing: days.filter(({ equity }) => equity === null).length,
    sampling: sampled.length < days.length ? "min-max" : "none",
    points: sampled.map((point) => ({
      ...point,
      day: new Date(point.day * DAY_MS).toISOString().slice(0, 10),
    })),
  };
}
