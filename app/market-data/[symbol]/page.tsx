import { notFound } from "next/navigation";
import { GapsTable } from "@/components/market-data/gaps-table";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import { listGaps } from "@/lib/market-data/data/list-gaps";
import { listSymbols } from "@/lib/market-data/data/list-symbols";
import { INTERVALS } from "@/lib/market-data/intervals";

interface SymbolPageProps {
  params: Promise<{ symbol: string }>;
  searchParams: SearchParams;
}

const GAPS_SHOWN = 100;

export async function generateMetadata({ params }: SymbolPageProps) {
  return { title: `Market data of ${(await params).symbol}` };
}

export default async function SymbolPage({ params, searchParams }: SymbolPageProps) {
  const [{ symbol: code }, asked, symbols] = await Promise.all([
    params,
    readParameters(searchParams, ["interval"]),
    listSymbols(),
  ]);
  const found = symbols.find(({ symbol }) => symbol === code) ?? notFound();
  const stored = INTERVALS.filter((known) => found.intervals.some(({ interval }) => interval === known));
  const interval = stored.find((known) => known === asked.interval) ?? stored.at(-1);
  const addressOf = (one: string) => listAddress(`/market-data/${code}`, { interval: one });
  return (
    <>
      <PageHeader
        title={found.name}
        back={{ href: "/market-data", label: "Market data" }}
        lead={`${code} at ${found.venue}, ${found.base} in ${found.quote}, ${
          found.periodsPerYear === 365 ? "traded every day" : "traded on business days"
        }.`}
        badges={found.synthetic ? <Badge>synthetic prices</Badge> : undefined}
        actions={
          interval && (
            <LinkButton href={listAddress("/chart", { symbol: code, interval })}>Open the chart</LinkButton>
          )
        }
      />
      {interval === undefined ? (
        <EmptyState title="No candles yet">A curator imports them, or a feed brings them.</EmptyState>
      ) : (
        <>
          <TabLinks
            label="Intervals"
            tabs={stored.map((one) => ({ href: addressOf(one), label: one }))}
            current={addressOf(interval)}
          />
          <GapsTable report={await listGaps({ symbol: code, interval, limit: GAPS_SHOWN })} />
        </>
      )}
    </>
  );
}
