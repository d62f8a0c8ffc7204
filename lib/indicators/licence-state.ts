import type { LicenceKind, LicenceStatus } from "@/lib/generated/prisma/enums";
import type { PurchaseKind } from "@/lib/indicators/schema";

/** What a licence's right depends on. */
export interface LicenceTerms {
  status: LicenceStatus;
  /** Null: for ever. */
  validUntil: Date | null;
}

/** The licence gives the right to run at `now`; its last moment is excluded. */
export function isInForce({ status, validUntil }: LicenceTerms, now: Date): boolean {
  return status === "active" && (validUntil === null || validUntil.getTime() > now.getTime());
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
