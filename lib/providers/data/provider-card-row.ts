import { bayesianRating } from "@/lib/bayesian-rating";
import { Prisma } from "@/lib/generated/prisma/client";
import type { RiskLevel } from "@/lib/generated/prisma/enums";
import { feeTermsDto } from "@/lib/providers/data/own-provider";
import { ProviderCard } from "@/lib/providers/list-schema";
import { PROVIDER_RATING_PRIOR } from "@/lib/providers/rating";

/** One row of `CARD_COLUMNS`. */
export interface ProviderCardRow {
  id: string;
  display_name: string;
  strategy: string;
  risk_level: RiskLevel;
  level: number;
  simulated: boolean;
  public_flags: number;
  rating_sum: number;
  rating_count: number;
  listed_at: Date | null;
  metrics: unknown;
  curve: number[] | null;
  version: number;
  subscription_minor: bigint;
  performance_bps: number;
  effective_at: Date;
}

/** The columns of a card, of the tables in `CARD_FROM`. A curve goes through text: 1.1 stays 1.1 when it gets longer. */
export const CARD_COLUMNS = Prisma.sql`
  p.id::text, p.display_name, p.strategy, p.risk_level::text, p.level::int, a.kind = 'paper' AS simulated, p.public_flags,
  p.rating_sum, p.rating_count, p.listed_at, s.values AS metrics, s.curve::text[]::float8[] AS curve,
  t.version, t.subscription_minor, t.performance_bps, t.effective_at`;

export const CARD_FROM = Prisma.sql`
  FROM provider p
  JOIN trading_account a ON a.id = p.account_id
  JOIN fee_terms t ON t.id = p.fee_terms_id
  LEFT JOIN provider_stats s ON s.provider_id = p.id AND s."window" = 'all'`;

const CardMetrics = ProviderCard.shape.metrics;

/** What everybody may know of a provider. */
export function toProviderCard(row: ProviderCardRow): ProviderCard {
  const { rating_sum: sum, rating_count: count } = row;
  return {
    id: row.id,
    displayName: row.display_name,
    strategy: row.strategy,
    riskLevel: row.risk_level,
    level: row.level,
    simulated: row.simulated,
    fees: feeTermsDto({
      version: row.version,
      subscriptionMinor: row.subscription_minor,
      performanceBps: row.performance_bps,
      effectiveAt: row.effective_at,
    }),
    rating: {
      average: count === 0 ? null : bayesianRating(sum, count, PROVIDER_RATING_PRIOR),
      count,
    },
    metrics: CardMetrics.parse(row.metrics),
    curve: row.curve ?? [],
    publicFlags: row.public_flags,
    listedAt: row.listed_at?.toISOString() ?? null,
  };
}
