import { AppError } from "@/lib/errors";
import type { ProviderStatus, RiskLevel } from "@/lib/generated/prisma/enums";
import { feeMinor } from "@/lib/providers/fee-minor";
import type { EditProviderInput } from "@/lib/providers/own-profile-schema";

export interface ProfileWords {
  displayName: string;
  bio: string;
  strategy: string;
  riskLevel: RiskLevel;
  isHidden: boolean;
}

interface Fees {
  subscriptionMinor: bigint;
  performanceBps: number;
}

export interface EditFacts {
  status: ProviderStatus;
  words: ProfileWords;
  fees: Fees;
  input: EditProviderInput;
  /** The platform's. */
  currency: string;
}

export interface EditPlan {
  /** The words that become others. */
  words: Partial<ProfileWords>;
  /** Terms for new followers from now on; null: they stay. */
  fees: Fees | null;
}

const REFUSALS: Readonly<Partial<Record<ProviderStatus, string>>> = {
  rejected: "The application was rejected. Apply again with other words.",
  closed: "The profile is closed: it stays as it was.",
};

/**
 * What an owner's wishes change; what is as they want it already changes nothing.
 * @throws AppError CONFLICT for a rejected and a closed profile, UNPROCESSABLE for a foreign currency.
 */
export function planEdit({ status, words, fees, input, currency }: EditFacts): EditPlan {
  const refusal = REFUSALS[status];
  if (refusal !== undefined) throw new AppError("CONFLICT", refusal);
  const { subscriptionFee, performanceFeeBps = fees.performanceBps, ...wanted } = input;
  const subscriptionMinor =
    subscriptionFee === undefined ? fees.subscriptionMinor : feeMinor(subscriptionFee, currency);
  const sameFees = subscriptionMinor === fees.subscriptionMinor && performanceFeeBps === fees.performanceBps;
  return {
    words: changedWords(words, wanted),
    fees: sameFees ? null : { subscriptionMinor, performanceBps: performanceFeeBps },
  };
}

function changedWords(
  before: ProfileWords,
  { displayName, bio, strategy, riskLevel, isHidden }: Partial<ProfileWords>,
) {
  const changed: Partial<ProfileWords> = {};
  if (displayName !== undefined && displayName !== before.displayName) changed.displayName = displayName;
  if (bio !== undefined && bio !== before.bio) changed.bio = bio;
  if (strategy !== undefined && strategy !== before.strategy) changed.strategy = strategy;
  if (riskLevel !== undefined && riskLevel !== before.riskLevel) changed.riskLevel = riskLevel;
  if (isHidden !== undefined && isHidden !== before.isHidden) changed.isHidden = isHidden;
  return changed;
}
