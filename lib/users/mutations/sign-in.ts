import type { SessionClaims } from "@/lib/auth";
import { db, inTransaction, type Tx, transactionNow } from "@/lib/db";
import type { User } from "@/lib/generated/prisma/client";
import { parseInput } from "@/lib/request-input";
import { isLocked } from "@/lib/users/login-lock";
import { acceptSecondFactor } from "@/lib/users/mutations/accept-second-factor";
import { lockOpenUser } from "@/lib/users/mutations/lock-user";
import { type Device, openSession } from "@/lib/users/mutations/open-session";
import { recordFailure } from "@/lib/users/mutations/record-failure";
import { SignInInput } from "@/lib/users/schema";
import { verifyPassword } from "@/lib/users/service/password-hash";

/** Unknown address, wrong password and locked account look alike. */
export type SignInRefusal = "CREDENTIALS_WRONG" | "TOTP_REQUIRED" | "TOTP_WRONG";
export type SignInResult = { claims: SessionClaims } | { refusal: SignInRefusal };

/**
 * Signs in with e-mail, password and, where the account asks for it, a code.
 *
 * A refusal is a value, not an error: its transaction must commit, since it counts the attempt.
 * @throws AppError VALIDATION.
 */
export async function signIn(input: unknown, device: Device): Promise<SignInResult> {
  const { email, password, code } = parseInput(SignInInput, input);
  const candidate = await db().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, closedAt: true },
  });
  const right = await verifyPassword(candidate?.passwordHash, password);
  if (!candidate || candidate.closedAt !== null) return { refusal: "CREDENTIALS_WRONG" };
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const user = await lockOpenUser(tx, candidate.id);
    if (user === null || isLocked(user.lockedUntil, now)) return { refusal: "CREDENTIALS_WRONG" };
    // The password may have been changed between the comparison and the lock.
    if (!right || user.passwordHash !== candidate.passwordHash) {
      await recordFailure(tx, { user, requestId: device.requestId, what: "password", now });
      return { refusal: "CREDENTIALS_WRONG" };
    }
    return await finishSignIn(tx, { user, code, device, method: "password", now });
  });
}

/** The part after the first factor, whatever that was. The account's row must be locked. */
export async function finishSignIn(
  tx: Tx,
  attempt: { user: User; code: string | undefined; device: Device; method: string; now: Date },
): Promise<SignInResult> {
  const { user, code, device, method, now } = attempt;
  const secondFactor = user.totpEnabledAt !== null;
  if (secondFactor) {
    if (code === undefined) return { refusal: "TOTP_REQUIRED" };
    const { requestId } = device;
    if (!(await acceptSecondFactor(tx, { user, code, requestId, now }))) {
      await recordFailure(tx, { user, requestId, what: "code", now });
      return { refusal: "TOTP_WRONG" };
    }
  }
  return { claims: await openSession(tx, { user, device, method, secondFactor }) };
}
