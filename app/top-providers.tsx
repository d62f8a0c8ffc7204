import { ProviderCards } from "@/components/provider/provider-cards";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { log } from "@/lib/log";
import { listProviders } from "@/lib/providers/data/list-providers";
import type { ProviderPage } from "@/lib/providers/list-schema";

const SHOWN = 3;

/** The signal providers that luck explains least, for the first page. */
export async function TopProviders() {
  const items = await best();
  if (items === null)
    return <Notice tone="warn">The providers cannot be shown just now. Reload the page in a moment.</Notice>;
  if (items.length === 0)
    return <EmptyState title="Nobody is listed yet">Records appear once a curator approved them.</EmptyState>;
  return <ProviderCards providers={items} level={3} />;
}

async function best(): Promise<ProviderPage["items"] | null> {
  try {
    return (await listProviders({ sort: "luckAdjusted", simulated: false, limit: SHOWN })).items;
  } catch (error) {
    log().error({ err: error }, "providers of the first page failed");
    return null;
  }
}
