import type { UserActor } from "@/lib/actor";
import { developerBalance } from "@/lib/billing/data/earnings";
import { listDeveloperIndicators } from "@/lib/indicators/data/list-developer-indicators";
import type { DeveloperAnalytics } from "@/lib/indicators/sales-schema";

/** What a developer earns and with what. */
export async function developerAnalytics(actor: UserActor): Promise<DeveloperAnalytics> {
  const [balance, { items }] = await Promise.all([developerBalance(actor), listDeveloperIndicators(actor)]);
  return {
    balance,
    indicators: items.map(({ id, slug, name, sales, earned, runs }) => ({
      id,
      slug,
      name,
      sales,
      earned,
      runs,
    })),
  };
}
