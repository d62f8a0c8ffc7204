import Link from "next/link";
import { ProofBadge, type ShownProofClass } from "@/components/indicator/proof-badge";
import { RatingStars } from "@/components/indicator/rating-stars";
import { BuiltInWarning } from "@/components/indicator/repaint-badge";
import { SpeedFigure } from "@/components/indicator/speed-figure";
import { summaryText } from "@/components/indicator/summary-text";
import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { formatNumber, MoneyFigure } from "@/components/ui/figure";
import type { RatingDto } from "@/lib/indicators/indicator-schema";
import type { MoneyJson } from "@/lib/money";

/** What a card shows of a listing; `IndicatorCard` of the API fits. */
export interface ShownIndicator {
  slug: string;
  name: string;
  summary: string;
  category: string;
  builtin: boolean;
  developer: { handle: string; displayName: string };
  version: string | null;
  proofClass: ShownProofClass;
  isFree: boolean;
  price: { once: MoneyJson | null; month: MoneyJson | null; trialDays: number | null } | null;
  rating: RatingDto;
  msPerKbar: number | null;
  licences: number;
  runs: number;
}

export interface IndicatorCardProps {
  indicator: ShownIndicator;
  /** Heading level of the name; 3 inside a section with a heading. */
  level?: 2 | 3;
  /** The price is in test money. */
  test?: boolean;
}

/** One listing; the whole card leads to its page. */
export function IndicatorCard({ indicator, level = 3, test }: IndicatorCardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const { slug, name, summary, category, builtin, developer, version, proofClass, licences, runs } =
    indicator;
  return (
    <article className="relative flex min-w-0 flex-col gap-2 rounded-md border border-line bg-panel p-4 transition-colors duration-100 has-[a:hover]:border-line-strong has-[a:hover]:bg-sunk">
      <div className="flex items-baseline gap-3">
        <Heading className="min-w-0 flex-1 font-semibold break-words">
          <Link href={`/indicators/${slug}`} className="text-ink no-underline after:absolute after:inset-0">
            {name}
          </Link>
        </Heading>
        <CardPrice indicator={indicator} />
      </div>
      <p className="line-clamp-2 min-h-[2.625rem] text-ink-2">{summaryText(summary)}</p>
      <div className="flex flex-wrap gap-1.5">
        <ProofBadge proofClass={proofClass} />
        {builtin && <BuiltInWarning slug={slug} />}
        {test && !indicator.isFree && <TestMoneyBadge />}
      </div>
      {(indicator.rating.count > 0 || indicator.msPerKbar !== null) && (
        <p className="flex flex-wrap items-center gap-x-3 text-xs text-ink-2">
          {indicator.rating.count > 0 && <RatingStars rating={indicator.rating} />}
          {indicator.msPerKbar !== null && <SpeedFigure msPerKbar={indicator.msPerKbar} />}
        </p>
      )}
      <p className="mt-auto flex flex-wrap gap-x-3 pt-1 text-xs text-ink-2">
        <span>{builtin ? "Built in" : developer.displayName}</span>
        <span>{category.replaceAll("-", " ")}</span>
        {version !== null && <span className="figure">{version}</span>}
        <span className="ml-auto">
          <span title="Runs in the last 30 days">
            <span className="figure">{formatNumber(runs)}</span> {runs === 1 ? "run" : "runs"}
          </span>
          {licences > 0 && <LicenceCount licences={licences} />}
        </span>
      </p>
    </article>
  );
}

/** Licences are counted up to a thousand. */
function LicenceCount({ licences }: { licences: number }) {
  return (
    <>
      {", "}
      <span className="figure">
        {formatNumber(licences)}
        {licences >= 1_000 && "+"}
      </span>{" "}
      {licences === 1 ? "licence" : "licences"}
    </>
  );
}

function CardPrice({ indicator: { isFree, price } }: { indicator: ShownIndicator }) {
  if (isFree || price === null) return <span className="text-sm text-ink-2">Free</span>;
  if (price.once) return <MoneyFigure money={price.once} className="text-sm" />;
  return (
    <span className="text-sm whitespace-nowrap">
      <MoneyFigure money={price.month} reason="The price is not set." />
      <span className="text-ink-2"> a month</span>
    </span>
  );
}
