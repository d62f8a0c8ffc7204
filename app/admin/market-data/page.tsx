import type { Metadata } from "next";
import { requireCurator } from "@/app/admin/gate";
import { ImportForm } from "@/app/admin/market-data/import-form";
import { InstrumentForm } from "@/app/admin/market-data/instrument-form";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { listSymbols } from "@/lib/market-data/data/list-symbols";

export const metadata: Metadata = { title: "Market data" };

export default async function AdminMarketDataPage() {
  await requireCurator("/admin/market-data");
  const symbols = (await listSymbols()).filter(({ synthetic }) => !synthetic).map(({ symbol }) => symbol);
  return (
    <>
      <PageHeader
        title="Market data"
        lead="Open an instrument, then import its candles. A file is taken whole or not at all; the same file again changes nothing."
        actions={<LinkButton href="/market-data">All market data</LinkButton>}
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <Panel title="Open an instrument">
          <InstrumentForm />
        </Panel>
        <Panel title="Import candles">
          {symbols.length === 0 ? (
            <p className="text-ink-2">Open an instrument first: into synthetic ones nothing is imported.</p>
          ) : (
            <ImportForm symbols={symbols} />
          )}
        </Panel>
      </div>
    </>
  );
}
