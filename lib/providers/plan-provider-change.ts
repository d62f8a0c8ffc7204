import { AppError } from "@/lib/errors";
import type { ProviderStatus } from "@/lib/generated/prisma/enums";

/** What a curator may do to a provider. */
export const PROVIDER_ACTS = ["approve", "reject", "suspend", "reinstate"] as const;
export type ProviderAct = (typeof PROVIDER_ACTS)[number];

interface Step {
  from: ProviderStatus;
  to: ProviderStatus;
  refusal: string;
}

const STEPS: Record<ProviderAct, Step> = {
  approve: { from: "pending", to: "approved", refusal: "This application does not wait for a review." },
  reject: { from: "pending", to: "rejected", refusal: "This application does not wait for a review." },
  suspend: { from: "approved", to: "suspended", refusal: "Only a listed provider can be suspended." },
  reinstate: { from: "suspended", to: "approved", refusal: "This provider is not suspended." },
};

export interface ProviderChangeFacts {
  act: ProviderAct;
  status: ProviderStatus;
  isOwner: boolean;
}

/**
 * The status that a provider gets.
 * @throws AppError UNPROCESSABLE for a curator's own profile, CONFLICT when it is not where the act begins (any more).
 */
export function planProviderChange({ act, status, isOwner }: ProviderChangeFacts): ProviderStatus {
  if (isOwner) throw new AppError("UNPROCESSABLE", "Another curator has to decide on your own profile.");
  const { from, to, refusal } = STEPS[act];
  if (status !== from) throw new AppError("CONFLICT", `${refusal} Somebody may have decided already.`);
  return to;
}
