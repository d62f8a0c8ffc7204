import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { TOTP } from "otpauth";
import type { UserActor } from "@/lib/actor";
import { actorFromSessionToken, type SessionClaims } from "@/lib/auth";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { openPayload } from "@/lib/notifications/service/sealed-payload";
import { beginTotp } from "@/lib/users/mutations/begin-totp";
import { confirmTotp } from "@/lib/users/mutations/confirm-totp";
import { register } from "@/lib/users/mutations/register";
import { signIn } from "@/lib/users/mutations/sign-in";

export const PASSWORD = "violet anvil harbour moss";
export const DEVICE = { userAgent: "Test/1.0", address: "192.0.2.1", requestId: "test-request" };

export interface TestAccount {
  id: string;
  email: string;
  handle: string;
}

/** A registered person of a test. */
export async function anAccount(): Promise<TestAccount> {
  const handle = `u${randomUUID().slice(0, 12)}`;
  const email = `${handle}@example.test`;
  await register({ email, password: PASSWORD, displayName: "Ada", handle }, DEVICE);
  const { id } = await db().user.findUniqueOrThrow({ where: { email } });
  return { id, email, handle };
}

/** Signs in and gives what the cookie would hold. */
export async function claimsOf(account: TestAccount, code?: string): Promise<SessionClaims> {
  const result = await signIn({ email: account.email, password: PASSWORD, code }, DEVICE);
  if ("refusal" in result) throw new Error(`the sign-in of a test was refused: ${result.refusal}`);
  return result.claims;
}

/** The cookie's value for claims, as next-auth writes it. */
export async function cookieValue(claims: SessionClaims): Promise<string> {
  return await encode({ token: { ...claims }, secret: env().JWT_SECRET_KEY });
}

/** Who a cookie proves right now; null once the session has ended. */
export async function whoIs(claims: SessionClaims): Promise<UserActor | null> {
  return await actorFromSessionToken(await cookieValue(claims), "test-request");
}

/** Somebody signed in by password. */
export async function signedIn(account: TestAccount): Promise<UserActor> {
  const actor = await whoIs(await claimsOf(account));
  if (actor === null) throw new Error("the session of a test proves nobody");
  return actor;
}

/** Gives an account an authenticator, with the code of this step; `codeAt(1)` is the next one that counts. */
export async function enrolled(actor: UserActor) {
  const { secret } = await beginTotp(actor);
  const codeAt = (steps: number) =>
    TOTP.generate({ secret: totpSecret(secret), timestamp: Date.now() + steps * 30_000 });
  const { recoveryCodes } = await confirmTotp(actor, { code: codeAt(0) });
  return { secret, codeAt, recoveryCodes };
}

function totpSecret(base32: string) {
  return new TOTP({ secret: base32 }).secret;
}

/** The token of the newest mail of a kind to somebody. */
export async function mailedToken(userId: string, template: string): Promise<string> {
  const mail = await db().outboxMail.findFirstOrThrow({
    where: { userId, template },
    orderBy: { id: "desc" },
  });
  const token = Reflect.get(Object(openPayload(mail.payload, mail.dedupeKey)), "token");
  if (typeof token !== "string") throw new Error(`the ${template} mail has no token`);
  return token;
}

export async function auditActions(subjectId: string): Promise<string[]> {
  const rows = await db().auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return rows.map(({ action }) => action);
}
