import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { changePassword } from "@/lib/users/mutations/change-password";
import { createApiToken } from "@/lib/users/mutations/create-api-token";
import { requestPasswordReset } from "@/lib/users/mutations/request-password-reset";
import { resetPassword } from "@/lib/users/mutations/reset-password";
import { signIn } from "@/lib/users/mutations/sign-in";
import {
  anAccount,
  claimsOf,
  DEVICE,
  enrolled,
  mailedToken,
  PASSWORD,
  type TestAccount,
  whoIs,
} from "@/lib/users/mutations/test-account";
import { verifyEmail } from "@/lib/users/mutations/verify-email";

const NEXT = "copper lantern river oats";

async function resetLink(account: TestAccount): Promise<string> {
  await requestPasswordReset(account.email, DEVICE);
  return await mailedToken(account.id, "reset-password");
}

async function someoneSignedIn() {
  const account = await anAccount();
  const claims = await claimsOf(account);
  const actor = await whoIs(claims);
  if (actor === null) throw new Error("the session of a test proves nobody");
  return { account, claims, actor };
}

describe("changePassword", () => {
  it("ends every other session at once and keeps this one", async () => {
    const { account, claims, actor } = await someoneSignedIn();
    const other = await claimsOf(account);
    expect(await changePassword(actor, { current: PASSWORD, next: NEXT })).toEqual({ revoked: 1 });
    expect(await whoIs(other)).toBeNull();
    expect(await whoIs(claims)).not.toBeNull();
    expect(await signIn({ email: account.email, password: PASSWORD }, DEVICE)).toHaveProperty("refusal");
    expect(await signIn({ email: account.email, password: NEXT }, DEVICE)).toHaveProperty("claims");
  });

  it("counts wrong current passwords towards the lock", async () => {
    const { account, actor } = await someoneSignedIn();
    for (let count = 0; count < 5; count += 1) {
      await expect(changePassword(actor, { current: "not my password", next: NEXT })).rejects.toMatchObject({
        code: "UNPROCESSABLE",
        errors: [{ path: "current" }],
      });
    }
    await expect(changePassword(actor, { current: PASSWORD, next: NEXT })).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
    expect(await signIn({ email: account.email, password: PASSWORD }, DEVICE)).toHaveProperty("refusal");
  });

  it("refuses a weak password and an API token", async () => {
    const { account, actor } = await someoneSignedIn();
    await expect(
      changePassword(actor, { current: PASSWORD, next: `${account.email}!` }),
    ).rejects.toMatchObject({
      code: "VALIDATION",
      errors: [{ path: "next" }],
    });
    const token = { ...actor, kind: "token" } as const;
    await expect(changePassword(token, { current: PASSWORD, next: NEXT })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("resetPassword", () => {
  it("answers an unknown address like a known one and mails nobody", async () => {
    const account = await anAccount();
    const known = await requestPasswordReset(account.email, DEVICE);
    expect(await requestPasswordReset("nobody@example.test", DEVICE)).toEqual(known);
  });

  it("mails one link a minute however often it is asked for", async () => {
    const account = await anAccount();
    await Promise.all(Array.from({ length: 5 }, () => requestPasswordReset(account.email, DEVICE)));
    const mails = await db().outboxMail.count({ where: { userId: account.id, template: "reset-password" } });
    expect(mails, "two when the minute turned meanwhile").toBeLessThanOrEqual(2);
  });

  it("works once, ends every session and opens a locked account", async () => {
    const { account, claims } = await someoneSignedIn();
    await db().user.update({
      where: { id: account.id },
      data: { failedLogins: 9, lockedUntil: new Date(Date.now() + 3_600_000) },
    });
    const token = await resetLink(account);
    await resetPassword({ token, password: NEXT }, DEVICE);
    expect(await whoIs(claims)).toBeNull();
    expect(await signIn({ email: account.email, password: NEXT }, DEVICE)).toHaveProperty("claims");
    await expect(resetPassword({ token, password: PASSWORD }, DEVICE)).rejects.toMatchObject({
      code: "UNPROCESSABLE",
    });
  });

  it("of two at once with one link, one sets its password", async () => {
    const account = await anAccount();
    const token = await resetLink(account);
    const results = await Promise.allSettled([
      resetPassword({ token, password: NEXT }, DEVICE),
      resetPassword({ token, password: "willow teapot granite echo" }, DEVICE),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses an expired link", async () => {
    const account = await anAccount();
    const token = await resetLink(account);
    await db().oneTimeToken.updateMany({ where: { userId: account.id }, data: { expiresAt: new Date(0) } });
    await expect(resetPassword({ token, password: NEXT }, DEVICE)).rejects.toMatchObject({
      code: "UNPROCESSABLE",
    });
  });

  it("throws a stranger out of an account whose address nobody had proven", async () => {
    const { account, actor } = await someoneSignedIn();
    await enrolled(actor);
    await createApiToken(actor, { name: "left behind", scopes: ["read"] });
    await resetPassword({ token: await resetLink(account), password: NEXT }, DEVICE);
    const user = await db().user.findUniqueOrThrow({ where: { id: account.id } });
    expect(user.totpEnabledAt).toBeNull();
    expect(user.emailVerifiedAt).not.toBeNull();
    expect(await db().apiToken.count({ where: { userId: account.id, revokedAt: null } })).toBe(0);
  });

  it("keeps the second factor of an account whose address was proven", async () => {
    const { account, actor } = await someoneSignedIn();
    await verifyEmail(await mailedToken(account.id, "verify-email"), DEVICE);
    await enrolled(actor);
    await resetPassword({ token: await resetLink(account), password: NEXT }, DEVICE);
    expect(await signIn({ email: account.email, password: NEXT }, DEVICE)).toEqual({
      refusal: "TOTP_REQUIRED",
    });
  });
});
