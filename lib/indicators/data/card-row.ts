import { bayesianRating } from "@/lib/bayesian-rating";
import { Prisma } from "@/lib/generated/prisma/client";
import type { IndicatorStatus, IndicatorVisibility, ProofClass } from "@/lib/generated/prisma/enums";
import type { IndicatorCard } from "@/lib/indicators/indicator-schema";
import { RATING_PRIOR } from "@/lib/indicators/rating";
import { money, moneyJson } from "@/lib/money";

/** One row of `CARD_SELECT`. */
export interface CardRow {
  id: string;
  slug: string;
  name: string;
  summary: string;
  category: string;
  tags: string[];
  developer_id: string;
  developer_handle: string;
  developer_name: string;
  builtin: boolean;
  visibility: IndicatorVisibility;
  status: IndicatorStatus;
  version: string | null;
  current_version_id: string | null;
  proof_class: ProofClass | null;
  price_id: string | null;
  currency: string | null;
  once_minor: bigint | null;
  month_minor: bigint | null;
  trial_days: number | null;
  rating_sum: number;
  rating_count: number;
  ms_per_kbar: number | null;
  licences: number;
  runs: number;
  description: string;
  listed_at: Date | null;
  created_at: Date;
}

/** Licences are counted no further. */
const LICENCES_SHOWN = 1_000;

/** The columns of a card, of the tables in `CARD_FROM`. */
export const CARD_COLUMNS = Prisma.sql`
  i.id::text, i.slug, i.name, i.summary, i.category, i.tags, i.developer_id::text, d.handle AS developer_handle,
  d.display_name AS developer_name, i.builtin, i.visibility::text, i.status::text,
  v.major || '.' || v.minor || '.' || v.patch AS version, v.id::text AS current_version_id,
  v.proof_class::text, p.id::text AS price_id, p.currency, p.once_minor, p.month_minor, p.trial_days,
  i.rating_sum, i.rating_count, (v.cost->>'msPerKbar')::float8 AS ms_per_kbar,
  (SELECT count(*)::int FROM (SELECT 1 FROM licence l WHERE l.indicator_id = i.id LIMIT ${LICENCES_SHOWN}) given) AS licences,
  (SELECT coalesce(sum((rv.usage->>'runs')::int), 0)::int FROM indicator_version rv WHERE rv.indicator_id = i.id) AS runs,
  i.description, i.listed_at, i.created_at`;

export const CARD_FROM = Prisma.sql`
  FROM indicator i
  JOIN app_user d ON d.id = i.developer_id
  LEFT JOIN indicator_version v ON v.id = i.current_version_id
  LEFT JOIN indicator_price p ON p.id = i.price_id`;

/** What everybody may know of an indicator. */
export function toCard(row: CardRow): IndicatorCard {
  const amount = (minor: bigint | null) =>
    minor === null || row.currency === null ? null : moneyJson(money(minor, row.currency));
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    category: row.category,
    tags: row.tags,
    developer: { handle: row.developer_handle, displayName: row.developer_name },
    builtin: row.builtin,
    visibility: row.visibility,
    status: row.status,
    version: row.version,
    proofClass: row.proof_class,
    isFree: row.price_id === null,
    price:
      row.price_id === null
        ? null
        : { once: amount(row.once_minor), month: amount(row.month_minor), trialDays: row.trial_days },
    rating: {
      average: row.rating_count === 0 ? null : bayesianRating(row.rating_sum, row.rating_count, RATING_PRIOR),
      count: row.rating_count,
    },
    msPerKbar: row.ms_per_kbar,
    licences: row.licences,
    runs: row.runs,
    listedAt: row.listed_at?.toISOString() ?? null,
  };
}
