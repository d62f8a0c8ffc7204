import type { Total } from "@/lib/paging";
import { providerFilter } from "@/lib/providers/data/provider-filter";
import { FILTER_NAMES, type ProviderFilterName, type ProviderListQuery } from "@/lib/providers/list-schema";
import { countListed } from "@/lib/ranking/data/count-listed";
import { newestGeneration } from "@/lib/ranking/data/rank-generation";

export interface LoosenedTotal extends Total {
  /** The one filter that is left out. */
  without: ProviderFilterName;
}

/** What a list that nothing fits would have without each one of its filters; those that help, most first. */
export async function loosenedTotals(query: ProviderListQuery): Promise<LoosenedTotal[]> {
  const generation = await newestGeneration("provider");
  const asked = FILTER_NAMES.filter((name) => isAsked(query, name));
  const totals = await Promise.all(
    asked.map(async (without): Promise<LoosenedTotal> => {
      const looser = {
        ...query,
        ...(without === "simulated" ? { simulated: false } : { [without]: undefined }),
      };
      return { without, ...(await countListed(generation, providerFilter(looser))) };
    }),
  );
  return totals.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total);
}

/** `flagged=false` is asked for, `simulated=false` is what nobody has to ask for. */
function isAsked(query: ProviderListQuery, name: ProviderFilterName): boolean {
  return name === "simulated" ? query.simulated : query[name] !== undefined;
}
