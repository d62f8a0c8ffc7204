import type { Metadata } from "next";
import Link from "next/link";
import { listAddress } from "@/components/money/list-address";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page-header";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { listSymbols } from "@/lib/market-data/data/list-symbols";
import { formatDay } from "@/lib/time";

export const metadata: Metadata = { title: "Market data" };

export default async function MarketDataPage() {
  const symbols = await listSymbols();
  return (
    <>
      <PageHeader
        title="Market data"
        lead="The candles that indicators run on here, where they come from, and from when to when they reach. Each symbol's page says where candles are missing."
      />
      {symbols.length === 0 ? (
        <EmptyState title="No market data yet">
          An admin seeds the catalogue, or a curator imports candles.
        </EmptyState>
      ) : (
        <Table caption="Symbols and their candles">
          <thead>
            <tr>
              <Th>Symbol</Th>
              <Th>Source</Th>
              <Th>Interval</Th>
              <Th numeric>Candles</Th>
              <Th>From</Th>
              <Th>To</Th>
            </tr>
          </thead>
          <tbody>
            {symbols.flatMap(({ symbol, name, venue, synthetic, intervals }) =>
              (intervals.length > 0 ? intervals : [null]).map((stored) => (
                <Tr key={`${venue}:${symbol}:${stored?.interval}`}>
                  <Td>
                    <Link href={listAddress(`/market-data/${symbol}`, { interval: stored?.interval })}>
                      {symbol}
                    </Link>
                    <span className="block text-xs text-ink-2">{name}</span>
                  </Td>
                  <Td>{synthetic ? <Badge>synthetic</Badge> : venue}</Td>
                  <Td>{stored?.interval ?? "—"}</Td>
                  <Td numeric>
                    <Figure value={stored?.bars} reason="No candles are stored yet" />
                  </Td>
                  <Td>{stored === null ? "—" : formatDay(new Date(stored.from))}</Td>
                  <Td>{stored === null ? "—" : formatDay(new Date(stored.to))}</Td>
                </Tr>
              )),
            )}
          </tbody>
        </Table>
      )}
    </>
  );
}
