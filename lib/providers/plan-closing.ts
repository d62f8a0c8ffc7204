import { AppError } from "@/lib/errors";
import type { ProviderStatus } from "@/lib/generated/prisma/enums";

const NOTHING_LISTED = "Only a profile that was listed can be closed: nobody sees this one.";

const REFUSALS: Readonly<Partial<Record<ProviderStatus, AppError["message"]>>> = {
  pending: NOTHING_LISTED,
  rejected: NOTHING_LISTED,
  closed: "The profile is closed already.",
};

/**
 * Whether an owner may end a profile for good: what is listed or suspended.
 * @throws AppError CONFLICT otherwise.
 */
export function planClosing(status: ProviderStatus): void {
  const refusal = REFUSALS[status];
  if (refusal !== undefined) throw new AppError("CONFLICT", refusal);
}
