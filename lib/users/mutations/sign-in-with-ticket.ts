import { z } from "zod";
import { inTransaction, transactionNow } from "@/lib/db";
import { decrypt, encrypt } from "@/lib/encryption";
import { parseInput } from "@/lib/request-input";
import { isLocked } from "@/lib/users/login-lock";
import { lockOpenUser } from "@/lib/users/mutations/lock-user";
import type { Device } from "@/lib/users/mutations/open-session";
import { finishSignIn, type SignInResult } from "@/lib/users/mutations/sign-in";
import { SignInTicketInput } from "@/lib/users/schema";

const CONTEXT = "external-sign-in";
const LIFETIME_MS = 5 * 60_000;

const Ticket = z.object({ userId: z.uuid(), method: z.string(), expiresAtMs: z.number() });

/** Proof that another service vouched for somebody, to be completed with a code within five minutes. */
export function writeTicket(userId: string, method: string, now: Date): string {
  return encrypt(JSON.stringify({ userId, method, expiresAtMs: now.getTime() + LIFETIME_MS }), CONTEXT);
}

/** The second step after an external login. @throws AppError VALIDATION. */
export async function signInWithTicket(input: unknown, device: Device): Promise<SignInResult> {
  const { ticket, code } = parseInput(SignInTicketInput, input);
  const claim = readTicket(ticket);
  if (claim === null) return { refusal: "CREDENTIALS_WRONG" };
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    if (claim.expiresAtMs < now.getTime()) return { refusal: "CREDENTIALS_WRONG" };
    const user = await lockOpenUser(tx, claim.userId);
    if (user === null || isLocked(user.lockedUntil, now)) return { refusal: "CREDENTIALS_WRONG" };
    return await finishSignIn(tx, { user, code, device, method: claim.method, now });
  });
}

function readTicket(ticket: string): z.infer<typeof Ticket> | null {
  try {
    return Ticket.parse(JSON.parse(decrypt(ticket, CONTEXT)));
  } catch {
    return null;
  }
}
