import { ProviderCard } from "@/components/provider/provider-card";
import { Skeleton } from "@/components/ui/skeleton";
import type { ProviderCard as ProviderFacts } from "@/lib/providers/list-schema";

const GRID = "grid gap-4 sm:grid-cols-2 lg:grid-cols-3";

export interface ProviderCardsProps {
  providers: readonly ProviderFacts[];
  /** Heading level of the names. */
  level?: 2 | 3;
}

/** Signal providers as cards; each card is one link. */
export function ProviderCards({ providers, level = 2 }: ProviderCardsProps) {
  return (
    <ul className={GRID}>
      {providers.map((provider) => (
        <li key={provider.id} className="grid min-w-0">
          <ProviderCard provider={provider} level={level} />
        </li>
      ))}
    </ul>
  );
}

export function ProviderCardsSkeleton({ cards = 12 }: { cards?: number }) {
  return (
    <div role="status" className={GRID}>
      <span className="sr-only">Loading signal providers</span>
      {Array.from({ length: cards }, (_, card) => `card-${card}`).map((key) => (
        <div key={key} className="flex min-h-72 flex-col gap-3 rounded-md border border-line bg-panel p-4">
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-12 w-full" />
          <Skeleton className="mt-auto h-5 w-2/3" />
        </div>
      ))}
    </div>
  );
}
