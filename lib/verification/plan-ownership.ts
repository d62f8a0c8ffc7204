import { AppError } from "@/lib/errors";
import type { TradingAccountKind, TradingAccountState } from "@/lib/generated/prisma/enums";

export interface ChallengeFacts {
  account: { kind: TradingAccountKind; state: TradingAccountState };
  challenge: { expiresAt: Date; provenAt: Date | null } | null;
}

/**
 * Whether an owner may ask for a code: for what is imported; an exchange's keys prove it by themselves.
 * @throws AppError UNPROCESSABLE for another kind or a closed account, CONFLICT when it is proven.
 */
export function refuseChallenge({ account, challenge }: ChallengeFacts): void {
  if (account.kind !== "imported")
    throw new AppError(
      "UNPROCESSABLE",
      "Only imported accounts are proven by a code; exchanges by their keys.",
    );
  if (account.state === "closed") throw new AppError("UNPROCESSABLE", "The account is closed.");
  if (challenge !== null && challenge.provenAt !== null)
    throw new AppError("CONFLICT", "The account is proven to be yours already.");
}

/**
 * Whether a curator may confirm what they saw.
 * @throws AppError UNPROCESSABLE for one's own account, without a code and after it ran out, CONFLICT when it is proven.
 */
export function refuseConfirmation(
  { challenge, isOwner }: Pick<ChallengeFacts, "challenge"> & { isOwner: boolean },
  now: Date,
): void {
  if (isOwner) throw new AppError("UNPROCESSABLE", "Another curator has to confirm your own account.");
  if (challenge === null) throw new AppError("UNPROCESSABLE", "The owner has not asked for a code yet.");
  if (challenge.provenAt !== null) throw new AppError("CONFLICT", "It is confirmed already.");
  if (challenge.expiresAt <= now)
    throw new AppError("UNPROCESSABLE", "The code has run out. The owner has to ask for a new one.");
}
