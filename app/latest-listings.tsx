import { IndicatorCard } from "@/components/indicator/indicator-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { listIndicators } from "@/lib/indicators/data/list-indicators";
import type { MarketplacePage } from "@/lib/indicators/marketplace-schema";
import { log } from "@/lib/log";

const SHOWN = 6;
const GRID = "grid gap-4 sm:grid-cols-2 lg:grid-cols-3";

/** The listings that are used most, for the first page. */
export async function LatestListings() {
  const items = await mostUsed();
  if (items === null) {
    return <Notice tone="warn">The listings cannot be shown just now. Reload the page in a moment.</Notice>;
  }
  if (items.length === 0) {
    return (
      <EmptyState title="Nothing is listed yet">Built-in indicators appear once they are seeded.</EmptyState>
    );
  }
  return (
    <div className={GRID}>
      {items.map((indicator) => (
        <IndicatorCard key={indicator.id} indicator={indicator} />
      ))}
    </div>
  );
}

async function mostUsed(): Promise<MarketplacePage["items"] | null> {
  try {
    return (await listIndicators({ limit: SHOWN }, null)).items;
  } catch (error) {
    log().error({ err: error }, "listings of the first page failed");
    return null;
  }
}

export function ListingsSkeleton() {
  return (
    <div role="status" className={GRID}>
      <span className="sr-only">Loading the listings</span>
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <Skeleton key={key} className="h-[152px]" />
      ))}
    </div>
  );
}
