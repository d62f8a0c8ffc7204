import type {
  IndicatorStatus,
  LicenceKind,
  LicenceStatus,
  ProofClass,
  VersionStatus,
} from "@/lib/generated/prisma/enums";
import { decideRefund, type RefundDecision } from "@/lib/indicators/decide-refund";
import type { RefundOffer, RenewalDto } from "@/lib/indicators/licence-schema";
import type { PriceTerms } from "@/lib/indicators/plan-purchase";
import { nextRenewalTry, renewalObstacle } from "@/lib/indicators/plan-renewal";
import { renewalEndWords } from "@/lib/indicators/renewal-words";
import { money, moneyJson } from "@/lib/money";

/** The columns of a licence row that its future depends on. */
export interface LicenceOutlookRow {
  listing_status: IndicatorStatus;
  kind: LicenceKind;
  status: LicenceStatus;
  valid_until: Date | null;
  renews: boolean;
  period_no: number | null;
  agreed_minor: bigint | null;
  renewal_failed_at: Date | null;
  renewal_attempts: number;
  sold_proof: ProofClass | null;
  pinned_id: string | null;
  pinned_status: VersionStatus | null;
  pinned_proof: ProofClass | null;
  current_status: VersionStatus | null;
  current_proof: ProofClass | null;
  price_currency: string | null;
  once_minor: bigint | null;
  month_minor: bigint | null;
  trial_days: number | null;
  gross_minor: bigint | null;
  refunded_minor: bigint | null;
  currency: string | null;
  refunded_before: boolean;
  own_runs: number;
  failed_runs: number;
  created_at: Date;
}

/** Whether the money of the licence can be had back at `now`. */
export function refundDecisionOf(row: LicenceOutlookRow, now: Date): RefundDecision {
  const refunded = row.refunded_minor ?? 0n;
  return decideRefund({
    licence: {
      status: row.status,
      validUntil: row.valid_until,
      renews: row.renews,
      renewalFailedAt: row.renewal_failed_at,
      boughtAt: row.created_at,
      pinned: row.pinned_id !== null,
    },
    leftMinor: row.gross_minor === null ? null : row.gross_minor - refunded,
    refundedPart: refunded > 0n,
    refundedBefore: row.refunded_before,
    runs: versionLeft(row),
    soldProof: row.sold_proof,
    ownRuns: { total: row.own_runs, failed: row.failed_runs },
    now,
  });
}

/** The same as people get it. */
export function refundOfferOf(row: LicenceOutlookRow, now: Date): RefundOffer {
  const decision = refundDecisionOf(row, now);
  return { ...decision, until: decision.until?.toISOString() ?? null };
}

/** What the licence may still run: its pin unless that was taken down, else the newest approved version. */
function versionLeft(row: LicenceOutlookRow): { proofClass: ProofClass | null } | null {
  if (row.pinned_status === "approved" || row.pinned_status === "yanked")
    return { proofClass: row.pinned_proof };
  return row.current_status === "approved" ? { proofClass: row.current_proof } : null;
}

/** How a month goes on; null for every other licence. */
export function renewalOf(row: LicenceOutlookRow, now: Date): RenewalDto | null {
  const { kind, period_no, agreed_minor, currency, valid_until } = row;
  if (
    kind !== "month" ||
    period_no === null ||
    agreed_minor === null ||
    currency === null ||
    valid_until === null
  ) {
    return null;
  }
  const goesOn = row.renews && row.status === "active";
  const obstacle = goesOn
    ? renewalObstacle({
        agreedMinor: agreed_minor,
        price: priceTermsOf(row),
        listingStatus: row.listing_status,
        versionOffered: (row.pinned_id === null ? row.current_status : row.pinned_status) === "approved",
      })
    : null;
  const nextTry =
    row.renewal_failed_at === null
      ? valid_until
      : nextRenewalTry(row.renewal_failed_at, row.renewal_attempts);
  return {
    renews: goesOn,
    period: period_no,
    agreed: moneyJson(money(agreed_minor, currency)),
    willEndBecause: obstacle === null ? null : renewalEndWords(obstacle),
    failedAt: row.renewal_failed_at?.toISOString() ?? null,
    nextTryAt: goesOn && obstacle === null ? (nextTry > now ? nextTry : now).toISOString() : null,
  };
}

function priceTermsOf(row: LicenceOutlookRow): PriceTerms | null {
  if (row.price_currency === null) return null;
  return {
    currency: row.price_currency,
    onceMinor: row.once_minor,
    monthMinor: row.month_minor,
    trialDays: row.trial_days,
  };
}
