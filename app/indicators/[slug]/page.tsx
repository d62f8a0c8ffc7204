import Link from "next/link";
import { loadIndicator } from "@/app/indicators/[slug]/load-indicator";
import { profileOfAddress } from "@/components/chart/profile-choice";
import { ChartPanel } from "@/components/indicator/chart-panel";
import { Description } from "@/components/indicator/description";
import { FoldedGateReport } from "@/components/indicator/folded-gate-report";
import { chosenMarket, marketSymbols } from "@/components/indicator/market-choice";
import { proofMeaning } from "@/components/indicator/proof-badge";
import { SpeedFigure } from "@/components/indicator/speed-figure";
import { summaryText } from "@/components/indicator/summary-text";
import { UsageFacts } from "@/components/indicator/usage-facts";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { readGateReports } from "@/lib/indicators/data/read-gate-reports";
import { listSymbols } from "@/lib/market-data/data/list-symbols";

interface IndicatorPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function IndicatorPage({ params, searchParams }: IndicatorPageProps) {
  const [indicator, symbols, asked] = await Promise.all([
    params.then(({ slug }) => loadIndicator(slug)),
    listSymbols(),
    searchParams,
  ]);
  const { current } = indicator;
  const report = current === null ? undefined : (await readGateReports([current.id])).get(current.id);
  const market = chosenMarket(symbols, asked);
  return (
    <div className="flex flex-col gap-5">
      {current === null ? (
        <EmptyState title="No version is approved yet">
          There is nothing to show on a chart until a curator has approved a version.
        </EmptyState>
      ) : market === null ? (
        <EmptyState title="No market data is stored">
          The operator fills it with <code>npm run seed</code>; until then there is nothing to draw it on.
        </EmptyState>
      ) : (
        <ChartPanel
          slug={indicator.slug}
          name={indicator.name}
          manifest={current.manifest}
          symbols={marketSymbols(symbols)}
          market={market}
          profile={profileOfAddress(asked)}
        />
      )}
      <Panel title="What it does">
        {indicator.description.trim() === "" ? (
          <p className="text-ink-2">{summaryText(indicator.summary) || "Its author has not described it."}</p>
        ) : (
          <Description markdown={indicator.description} />
        )}
      </Panel>
      <div className="grid gap-5 md:grid-cols-2">
        <Panel title="Look-ahead proof">
          <p className="max-w-prose text-ink-2">{proofMeaning(indicator.proofClass)}</p>
          {report !== undefined && current !== null && (
            <div className="mt-3 border-t border-line pt-3">
              <FoldedGateReport report={report} version={current.version} />
            </div>
          )}
        </Panel>
        <Panel title="In use" note={current === null ? undefined : `version ${current.version}`}>
          <UsageFacts usage={current?.usage ?? null} />
          <p className="mt-3 border-t border-line pt-3 text-sm text-ink-2">
            Cost certificate: <SpeedFigure msPerKbar={indicator.msPerKbar} />
          </p>
        </Panel>
      </div>
      {indicator.tags.length > 0 && (
        <ul aria-label="Tags" className="flex flex-wrap gap-2">
          {indicator.tags.map((tag) => (
            <li key={tag}>
              <Link href={`/indicators?tag=${encodeURIComponent(tag)}`} className="no-underline">
                <Badge>{tag}</Badge>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
