import type { Metadata } from "next";
import { type ChartAddress, openChart } from "@/app/chart/open-chart";
import { chosenMarket, marketSymbols } from "@/components/indicator/market-choice";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type ChartIndicator, toChartIndicator } from "@/components/workspace/chart-indicator";
import { Workspace } from "@/components/workspace/workspace";
import type { UserActor } from "@/lib/actor";
import { signedInActor } from "@/lib/auth";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { listLayouts } from "@/lib/insights/data/layouts";
import { LAYOUTS_MAX } from "@/lib/insights/layout-limits";
import { listSymbols } from "@/lib/market-data/data/list-symbols";

export const metadata: Metadata = {
  title: "Chart",
  description: "Any market with any indicators, in panes, with settings that are yours to keep.",
};

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ChartPage({ searchParams }: { searchParams: SearchParams }) {
  const [asked, actor, symbols] = await Promise.all([searchParams, signedInActor(), listSymbols()]);
  const market = chosenMarket(symbols, asked);
  if (market === null) {
    return (
      <EmptyState title="No market data is stored">
        The operator fills it with <code>npm run seed</code>; until then there is nothing to draw.
      </EmptyState>
    );
  }
  const { layout, saved, notice } = await openChart(readAddress(asked), actor, market);
  const [known, layouts] = await Promise.all([
    knownIndicators(
      layout.indicators.map(({ slug }) => slug),
      actor,
    ),
    actor === null ? [] : listLayouts(actor, { limit: LAYOUTS_MAX }).then(({ items }) => items),
  ]);
  // A market that is gone is drawn as another one, with the same indicators.
  const here = chosenMarket(symbols, { symbol: layout.symbol, interval: layout.interval });
  return (
    <>
      <PageHeader
        title="Chart"
        lead="Any market with any indicators. The address keeps what you see; save it to keep it by name."
      />
      {notice !== null && <Notice className="mb-5" title={notice} />}
      <Workspace
        key={`${saved?.id}:${saved?.revision}:${String(asked.new)}`}
        symbols={marketSymbols(symbols)}
        layout={
          here === null
            ? layout
            : { ...layout, symbol: here.symbol, interval: here.interval === "1h" ? "1h" : "1d" }
        }
        saved={saved}
        layouts={layouts}
        known={known}
        signedIn={actor !== null}
        origin={env().APP_URL}
      />
    </>
  );
}

/** The parameters of the address that are ours; of a repeated one the first. */
function readAddress(asked: Awaited<SearchParams>): ChartAddress {
  const address: ChartAddress = {};
  for (const name of ["layout", "s", "symbol", "interval", "add", "new"] as const) {
    const given = asked[name];
    const first = Array.isArray(given) ? given[0] : given;
    if (first !== undefined && first !== "") address[name] = first;
  }
  return address;
}

/** The indicators of the chart as this reader may see them; null for what is not there. */
async function knownIndicators(
  slugs: readonly string[],
  actor: UserActor | null,
): Promise<Record<string, ChartIndicator | null>> {
  const entries = [...new Set(slugs)].map(async (slug) => {
    if (!IndicatorParams.safeParse({ id: slug }).success) return [slug, null] as const;
    const detail = await getIndicator(slug, actor).catch((error: unknown) => {
      if (error instanceof AppError && error.status === 404) return null;
      throw error;
    });
    return [slug, detail && toChartIndicator(detail)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
