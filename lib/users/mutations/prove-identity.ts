import type { UserActor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { User } from "@/lib/generated/prisma/client";
import { isLocked } from "@/lib/users/login-lock";
import { acceptSecondFactor } from "@/lib/users/mutations/accept-second-factor";
import { recordFailure } from "@/lib/users/mutations/record-failure";

export interface Proof {
  /** Field whose password was compared. */
  passwordField: string;
  /** The stored hash that was compared, and the outcome; null when the account has no password. */
  comparedHash: string | null;
  passwordRight: boolean;
  /** Absent where the act needs no second factor. */
  code?: string;
}

/**
 * Asks somebody signed in to prove themselves again. Wrong attempts count like failed sign-ins, so that an
 * open browser is no way around the lock. The account's row must be locked.
 * @returns the refusal, to be thrown after the commit that counts the attempt; null when proven.
 */
export async function refuseUnproven(
  tx: Tx,
  attempt: { actor: UserActor; user: User; proof: Proof; now: Date },
): Promise<AppError | null> {
  const { actor, user, proof, now } = attempt;
  const { requestId } = actor;
  if (isLocked(user.lockedUntil, now)) {
    const waitSeconds = Math.ceil(((user.lockedUntil?.getTime() ?? 0) - now.getTime()) / 1_000);
    return new AppError("RATE_LIMITED", "Too many wrong attempts. Wait a while and try again.", {
      retryAfterSeconds: waitSeconds,
    });
  }
  const passwordOk =
    proof.comparedHash === user.passwordHash && (user.passwordHash === null || proof.passwordRight);
  if (!passwordOk) {
    await recordFailure(tx, { user, requestId, what: "password", now });
    return wrong(proof.passwordField, "This is not your password.");
  }
  if (
    proof.code !== undefined &&
    !(await acceptSecondFactor(tx, { user, code: proof.code, requestId, now }))
  ) {
    await recordFailure(tx, { user, requestId, what: "code", now });
    return wrong("code", "This code is not right or was used already. Wait for the next one.");
  }
  return null;
}

function wrong(path: string, message: string): AppError {
  return new AppError("UNPROCESSABLE", message, { errors: [{ path, message }] });
}
