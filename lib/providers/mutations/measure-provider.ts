import type { UserActor } from "@/lib/actor";
import { refuseUnlessAdmin } from "@/lib/authorise";
import { AppError } from "@/lib/errors";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { readMetrics } from "@/lib/providers/data/get-provider";
import { updateProviderMetrics } from "@/lib/providers/mutations/update-metrics";
import type { ProviderMetrics } from "@/lib/providers/performance-schema";

/**
 * Measures one provider now, on an admin's word.
 * @returns the measures since the listing.
 * @throws AppError FORBIDDEN, NOT_FOUND, UNPROCESSABLE for one that never was listed.
 */
export async function measureProvider(actor: UserActor, providerId: string): Promise<ProviderMetrics> {
  refuseUnlessAdmin(actor);
  await loadProvider(providerId, actor);
  await updateProviderMetrics(actor, [providerId], new Date());
  const metrics = await readMetrics(providerId, "all");
  if (metrics === null)
    throw new AppError("UNPROCESSABLE", "What was never listed has no measures since its listing.");
  return metrics;
}
