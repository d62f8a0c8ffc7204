import { AppError } from "@/lib/errors";
import type { ProviderStatus, TradingAccountKind, TradingAccountState } from "@/lib/generated/prisma/enums";
import type { MoneyJson } from "@/lib/money";
import { feeMinor } from "@/lib/providers/fee-minor";

export interface ApplicationFacts {
  /** The person's profile, if there is one. */
  profile: { id: string; status: ProviderStatus } | null;
  /** The person's own account that is to be the record. */
  account: { kind: TradingAccountKind; state: TradingAccountState };
  subscriptionFee: MoneyJson;
  /** The platform's. */
  currency: string;
}

export interface ApplicationPlan {
  /** The rejected profile that applies again; null: a new one. */
  again: string | null;
  subscriptionMinor: bigint;
}

const REFUSALS = {
  pending: "Your application waits for a review already.",
  approved: "You have a provider profile already.",
  suspended: "Your profile is suspended. Ask the curators to reinstate it.",
  closed: "Your profile was closed and stays in the graveyard. Nobody has two.",
} as const satisfies Record<Exclude<ProviderStatus, "rejected">, string>;

/**
 * Whether a person may apply with an account: once, and again after a rejection.
 * @throws AppError CONFLICT with a profile that is not rejected, UNPROCESSABLE for a suspended one, for an account that
 *   cannot be a record and for another currency.
 */
export function planApplication({
  profile,
  account,
  subscriptionFee,
  currency,
}: ApplicationFacts): ApplicationPlan {
  if (profile !== null && profile.status !== "rejected") {
    const code = profile.status === "suspended" ? "UNPROCESSABLE" : "CONFLICT";
    throw new AppError(code, REFUSALS[profile.status]);
  }
  if (account.kind === "copy")
    throw new AppError(
      "UNPROCESSABLE",
      "What copies others is no record of your own. Choose another account.",
    );
  if (account.state === "closed")
    throw new AppError("UNPROCESSABLE", "The account is closed. Choose one that still trades.");
  return { again: profile?.id ?? null, subscriptionMinor: feeMinor(subscriptionFee, currency) };
}
