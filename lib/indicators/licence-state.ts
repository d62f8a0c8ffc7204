import type { LicenceKind, LicenceStatus } from "@/lib/generated/prisma/enums";
import type { PurchaseKind } from "@/lib/indicators/licence-schema";
import { addDays } from "@/lib/time";

/** Days in which a month that ended waits for its renewal: untried it stays in force, unpaid it is tried daily. */
export const RENEWAL_DAYS = 3;

/** What a licence's right depends on. */
export interface LicenceTerms {
  status: LicenceStatus;
  /** Null: for ever. */
  validUntil: Date | null;
  /** A month that is followed by another one. */
  renews: boolean;
  /** A renewal found too little money. */
  renewalFailedAt: Date | null;
}

/**
 * The licence gives the right to run at `now`; its last moment is excluded. A month whose renewal is due and was
 * not tried yet stays in force: a late job is not the buyer's fault, and the next month begins where this one ended.
 */
export function isInForce(terms: LicenceTerms, now: Date): boolean {
  const { status, validUntil } = terms;
  if (status !== "active") return false;
  if (validUntil === null || validUntil.getTime() > now.getTime()) return true;
  return terms.renews && terms.renewalFailedAt === null && now < addDays(validUntil, RENEWAL_DAYS);
}

/** The status people see: a licence whose time is over is expired before the job has written so. */
export function shownStatus(terms: LicenceTerms, now: Date): LicenceStatus {
  return terms.status === "active" && !isInForce(terms, now) ? "expired" : terms.status;
}

const SHOWN_KIND = { once: "lifetime", month: "monthly", trial: "trial" } as const satisfies Record<
  LicenceKind,
  PurchaseKind
>;
const STORED_KIND = { lifetime: "once", monthly: "month", trial: "trial" } as const satisfies Record<
  PurchaseKind,
  LicenceKind
>;

/** The word of the contract for a stored kind. */
export function shownKind(kind: LicenceKind): PurchaseKind {
  return SHOWN_KIND[kind];
}

export function storedKind(kind: PurchaseKind): LicenceKind {
  return STORED_KIND[kind];
}
