import { loadIndicator } from "@/app/indicators/[slug]/load-indicator";
import { chosenMarket, marketSymbols } from "@/components/indicator/market-choice";
import { RunWorkspace } from "@/components/indicator/run-workspace";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import { listSymbols } from "@/lib/market-data/data/list-symbols";

interface RunPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: RunPageProps) {
  const { name } = await loadIndicator((await params).slug);
  return { title: `Run ${name}` };
}

export default async function RunPage({ params, searchParams }: RunPageProps) {
  const [indicator, symbols, asked] = await Promise.all([
    params.then(({ slug }) => loadIndicator(slug)),
    listSymbols(),
    searchParams,
  ]);
  const { current, viewer } = indicator;
  if (!viewer.canRun || current === null) return <CannotRun indicator={indicator} />;
  return (
    <RunWorkspace
      slug={indicator.slug}
      name={indicator.name}
      version={viewer.licence?.runsVersion ?? current.version}
      manifest={current.manifest}
      symbols={marketSymbols(symbols)}
      market={chosenMarket(symbols, asked)}
    />
  );
}

function CannotRun({ indicator }: { indicator: IndicatorDetail }) {
  const { viewer, slug, isFree } = indicator;
  if (!viewer.signedIn) {
    const next = encodeURIComponent(`/indicators/${slug}/run`);
    return (
      <EmptyState
        title="Sign in to run it on your bars"
        action={
          <LinkButton href={`/sign-in?next=${next}`} variant="primary">
            Sign in
          </LinkButton>
        }
      >
        {isFree
          ? "It is free. Upload a CSV or take stored market data; every run leaves a receipt that only you see."
          : "With a licence you upload a CSV or take stored market data; every run leaves a receipt that only you see."}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={viewer.cannotRunBecause ?? "It cannot be run just now."}>
      {viewer.canBuy.length > 0
        ? "Get one in the panel “Licence” on this page; then run it here on a CSV or on stored market data."
        : "The chart still shows it with its author’s settings."}
    </EmptyState>
  );
}
