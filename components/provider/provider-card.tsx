import Link from "next/link";
import type { ReactNode } from "react";
import { RatingStars } from "@/components/indicator/rating-stars";
import { feesText } from "@/components/provider/fees-text";
import { LevelBadge } from "@/components/provider/level-badge";
import { significanceText } from "@/components/provider/significance";
import { Sparkline } from "@/components/provider/sparkline";
import { Badge } from "@/components/ui/badge";
import { Figure, formatNumber, SignedFigure } from "@/components/ui/figure";
import type { ProviderCard as ProviderFacts } from "@/lib/providers/list-schema";

export interface ProviderCardProps {
  provider: ProviderFacts;
  /** Heading level of the name; 3 inside a section with a heading. */
  level?: 2 | 3;
}

/** One signal provider; the whole card leads to the profile. */
export function ProviderCard({ provider, level: heading = 3 }: ProviderCardProps) {
  const Heading = heading === 2 ? "h2" : "h3";
  const { id, displayName, strategy, level, riskLevel, metrics, rating, fees } = provider;
  return (
    <article className="relative flex min-w-0 flex-col gap-3 rounded-md border border-line bg-panel p-4 transition-colors duration-100 has-[a:hover]:border-line-strong has-[a:hover]:bg-sunk">
      <div className="flex flex-col gap-1.5">
        <Heading className="min-w-0 font-semibold break-words">
          <Link href={`/traders/${id}`} className="text-ink no-underline after:absolute after:inset-0">
            {displayName}
          </Link>
        </Heading>
        <div className="flex flex-wrap gap-1.5">
          <LevelBadge level={level} />
          <ProviderWarnings provider={provider} />
        </div>
        <p className="line-clamp-2 min-h-[2.625rem] break-words text-ink-2">{strategy}</p>
      </div>
      <Sparkline curve={provider.curve} className="h-12" />
      <CardFigures metrics={metrics} />
      <div className="mt-auto flex flex-col gap-1 border-t border-line pt-3 text-xs text-ink-2">
        <p className="text-ink">{feesText(fees)}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {rating.count > 0 && <RatingStars rating={rating} />}
          <span>{riskLevel} risk</span>
          <span>
            <span className="figure">{formatNumber(metrics?.trades ?? 0)}</span>{" "}
            {metrics?.trades === 1 ? "trade" : "trades"}
          </span>
        </p>
      </div>
    </article>
  );
}

/** What a reader has to know before any number. */
export function ProviderWarnings({ provider: { simulated, publicFlags } }: { provider: ProviderFacts }) {
  return (
    <>
      {simulated && (
        <Badge tone="gold" icon="!" title="No real market filled these orders.">
          simulated
        </Badge>
      )}
      {publicFlags > 0 && (
        <Badge tone="down" icon="!" title="The profile has them with their evidence.">
          {publicFlags === 1 ? "1 open flag" : `${publicFlags} open flags`}
        </Badge>
      )}
    </>
  );
}

function CardFigures({ metrics }: { metrics: ProviderFacts["metrics"] }) {
  if (metrics === null)
    return <p className="text-sm text-ink-2">Measured every night; the first measures are on their way.</p>;
  const { totalReturn, maxDrawdown, sharpe, sharpeLow95 } = metrics;
  return (
    <dl className="grid grid-cols-3 gap-3">
      <CardFigure name="Return">
        <SignedFigure value={totalReturn} format="percent" reason="No daily return yet." />
      </CardFigure>
      <CardFigure name="Max drawdown">
        <PercentFigure value={maxDrawdown} />
      </CardFigure>
      <CardFigure name="Sharpe">
        <Figure value={sharpe} digits={2} reason="Too few daily returns." />
      </CardFigure>
      <div className="col-span-2 -mt-2 text-xs text-ink-2">
        <dt className="sr-only">Significance</dt>
        <dd>{significanceText(metrics)}</dd>
      </div>
      <div className="-mt-2 text-xs text-ink-2" title="Lower 95 % bound: the usual order of the list">
        <dt className="sr-only">Lower bound</dt>
        <dd>
          at least <Figure value={sharpeLow95} digits={2} reason="Too few daily returns." />
        </dd>
      </div>
    </dl>
  );
}

function CardFigure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A share without a sign, as losses and win rates are told. */
export function PercentFigure({ value }: { value: number | null }) {
  return (
    <Figure
      value={value === null ? null : value * 100}
      digits={1}
      unit="%"
      reason="Nothing to measure it by yet."
    />
  );
}
