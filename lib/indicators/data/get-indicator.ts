import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { toCard } from "@/lib/indicators/data/card-row";
import { termsOf, toLicence } from "@/lib/indicators/data/licence-row";
import { loadSeen, type Seen } from "@/lib/indicators/data/load-seen";
import { toVersion } from "@/lib/indicators/data/version-row";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import type { PurchaseKind } from "@/lib/indicators/licence-schema";
import { isInForce } from "@/lib/indicators/licence-state";
import { decideRun } from "@/lib/indicators/may-run";
import { kindsSold, type PriceTerms } from "@/lib/indicators/plan-purchase";
import { priceHistory } from "@/lib/indicators/price-history";
import { isOwner } from "@/lib/indicators/visibility";

/** An indicator by id or slug, as its reader may see it. @throws AppError NOT_FOUND. */
export async function getIndicator(ref: string, actor: UserActor | null): Promise<IndicatorDetail> {
  const seen = await loadSeen(ref, actor);
  const { row, indicator, viewer } = seen;
  const current =
    row.current_version_id === null
      ? null
      : await db().indicatorVersion.findUnique({ where: { id: row.current_version_id } });
  const prices = await db().indicatorPrice.findMany({
    where: { indicatorId: row.id },
    orderBy: { seq: "asc" },
  });
  return {
    ...toCard(row),
    description: row.description,
    current: current === null ? null : toVersion(current, indicator, viewer),
    licenceKinds: kindsOf(seen),
    priceHistory: priceHistory(row.listed_at, prices),
    createdAt: row.created_at.toISOString(),
    viewer: await viewerOf(seen, current),
  };
}

async function viewerOf(
  seen: Seen,
  current: IndicatorVersionModel | null,
): Promise<IndicatorDetail["viewer"]> {
  const { indicator, viewer, licence } = seen;
  const now = new Date();
  const decision = decideRun({
    viewer,
    indicator,
    current: current === null ? null : { ...current, reason: null },
    asked: undefined,
    licence: licence === null ? null : licenceFacts(licence),
    now,
  });
  return {
    signedIn: viewer.userId !== null,
    isOwner: isOwner(indicator, viewer),
    isCurator: viewer.isCurator,
    licence: licence === null ? null : toLicence(licence, now),
    canRun: decision.ok,
    cannotRunBecause: decision.ok ? null : decision.message,
    canBuy: viewer.userId === null ? [] : await canBuy(seen, viewer.userId, now),
  };
}

/** A licence row as the decision about a run reads it. */
export function licenceFacts(row: NonNullable<Seen["licence"]>) {
  const pinned =
    row.pinned_id === null || row.pinned_status === null
      ? null
      : { id: row.pinned_id, status: row.pinned_status, reason: row.pinned_reason };
  return { ...termsOf(row), pinned };
}

function kindsOf({ row }: Seen): PurchaseKind[] {
  const price = priceTerms(row);
  return price === null ? [] : kindsSold(price);
}

/** The price in force of a card row; null when free. */
function priceTerms(row: Seen["row"]): PriceTerms | null {
  if (row.currency === null) return null;
  const { currency, once_minor: onceMinor, month_minor: monthMinor, trial_days: trialDays } = row;
  return { currency, onceMinor, monthMinor, trialDays };
}

async function canBuy(seen: Seen, userId: string, now: Date): Promise<PurchaseKind[]> {
  const { indicator, licence, row } = seen;
  if (indicator.developerId === userId || indicator.status !== "listed" || row.version === null) return [];
  const kinds = kindsOf(seen);
  const inForce = licence !== null && isInForce(termsOf(licence), now);
  if (inForce && licence.kind !== "trial") return [];
  if (!kinds.includes("trial")) return kinds;
  const trials = await db().licence.count({ where: { userId, indicatorId: row.id, kind: "trial" } });
  return trials === 0 ? kinds : kinds.filter((kind) => kind !== "trial");
}
