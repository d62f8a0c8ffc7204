import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { actorFromApiToken } from "@/lib/auth";
import { db } from "@/lib/db";
import { listApiTokens } from "@/lib/users/data/api-tokens";
import { readMe } from "@/lib/users/data/me";
import { listSessions } from "@/lib/users/data/sessions";
import { confirmTotp } from "@/lib/users/mutations/confirm-totp";
import { createApiToken } from "@/lib/users/mutations/create-api-token";
import { disableTotp } from "@/lib/users/mutations/disable-totp";
import { regenerateRecoveryCodes } from "@/lib/users/mutations/regenerate-recovery-codes";
import { revokeAllSessions } from "@/lib/users/mutations/revoke-all-sessions";
import { revokeApiToken } from "@/lib/users/mutations/revoke-api-token";
import { revokeSession } from "@/lib/users/mutations/revoke-session";
import { signOut } from "@/lib/users/mutations/sign-out";
import {
  anAccount,
  auditActions,
  claimsOf,
  enrolled,
  PASSWORD,
  signedIn,
  whoIs,
} from "@/lib/users/mutations/test-account";

const somebody = async () => await signedIn(await anAccount());

describe("sessions", () => {
  it("ending one takes effect at its next request", async () => {
    const account = await anAccount();
    const actor = await signedIn(account);
    const other = await claimsOf(account);
    await revokeSession(actor, other.sid);
    expect(await whoIs(other)).toBeNull();
    const { items } = await listSessions(actor);
    expect(items.map(({ id, current }) => [id, current])).toEqual([[actor.sessionId, true]]);
  });

  it("somebody else's session is not found and lives on", async () => {
    const [mine, theirs] = [await anAccount(), await anAccount()];
    const claims = await claimsOf(theirs);
    await expect(revokeSession(await signedIn(mine), claims.sid)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await whoIs(claims)).not.toBeNull();
  });

  it("ending all ends this one too, unless it is kept", async () => {
    const account = await anAccount();
    const [first, second] = [await claimsOf(account), await claimsOf(account)];
    const actor = await whoIs(first);
    if (actor === null) throw new Error("the session of a test proves nobody");
    expect(await revokeAllSessions(actor, { keepCurrent: true })).toEqual({ revoked: 1 });
    expect([await whoIs(first), await whoIs(second)].map((who) => who !== null)).toEqual([true, false]);
    await revokeAllSessions(actor, { keepCurrent: false });
    expect(await whoIs(first)).toBeNull();
    expect(await whoIs(await claimsOf(account)), "signing in again works").not.toBeNull();
  });

  it("signing out ends the session, so that a kept cookie is worth nothing", async () => {
    const account = await anAccount();
    const claims = await claimsOf(account);
    const actor = await whoIs(claims);
    if (actor !== null) await signOut(actor);
    expect(await whoIs(claims)).toBeNull();
    expect(await auditActions(account.id)).toContain("user.signed_out");
  });
});

describe("API tokens", () => {
  it("is shown once, stored as a hash, and proves its owner with its scopes", async () => {
    const actor = await somebody();
    const { token, id, prefix } = await createApiToken(actor, { name: "bot", scopes: ["read", "trade"] });
    expect(token).toMatch(/^ts_[A-Za-z0-9_-]{43}$/);
    expect(token.startsWith(prefix)).toBe(true);
    expect(await actorFromApiToken(token, "r")).toMatchObject({
      kind: "token",
      userId: actor.userId,
      scopes: ["read", "trade"],
      sessionId: null,
    });
    const row = await db().apiToken.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(JSON.stringify(await listApiTokens(actor))).not.toContain(token);
  });

  it("an API token makes no API tokens, ends no sessions and touches no authenticator", async () => {
    const actor = await somebody();
    const { token } = await createApiToken(actor, { name: "bot", scopes: ["read", "trade", "write"] });
    const bot = await actorFromApiToken(token, "r");
    if (bot === null) throw new Error("the token of a test proves nobody");
    const attempts = [
      createApiToken(bot, { name: "child", scopes: ["read"] }),
      revokeAllSessions(bot, { keepCurrent: false }),
      confirmTotp(bot, { code: "123456" }),
      disableTotp(bot, { code: "123456" }),
      listSessions(bot),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("the scope admin needs the role", async () => {
    const account = await anAccount();
    const input = { name: "ops", scopes: ["read" as const, "admin" as const] };
    await expect(createApiToken(await signedIn(account), input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await db().user.update({ where: { id: account.id }, data: { role: "CURATOR" } });
    expect((await createApiToken(await signedIn(account), input)).scopes).toEqual(["read", "admin"]);
  });

  it("stops at its end and when it is revoked", async () => {
    const actor = await somebody();
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const { token, id } = await createApiToken(actor, { name: "short", scopes: ["read"], expiresAt });
    expect(await actorFromApiToken(token, "r")).not.toBeNull();
    await db().apiToken.update({ where: { id }, data: { expiresAt: new Date(0) } });
    expect(await actorFromApiToken(token, "r")).toBeNull();
    const second = await createApiToken(actor, { name: "second", scopes: ["read"] });
    await revokeApiToken(actor, second.id);
    expect(await actorFromApiToken(second.token, "r")).toBeNull();
  });

  it("refuses an end in the past and the 51st token", async () => {
    const actor = await somebody();
    const past = { name: "late", scopes: ["read" as const], expiresAt: "2020-01-01T00:00:00Z" };
    await expect(createApiToken(actor, past)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
    const data = Array.from({ length: 49 }, (_, index) => ({
      userId: actor.userId,
      name: `t${index}`,
      hash: randomUUID(),
      prefix: "ts_",
      scopes: ["read"],
    }));
    await db().apiToken.createMany({ data });
    const results = await Promise.allSettled(
      Array.from({ length: 3 }, () => createApiToken(actor, { name: "x", scopes: ["read"] })),
    );
    expect(
      results.filter(({ status }) => status === "fulfilled"),
      "three at once, room for one",
    ).toHaveLength(1);
  });

  it("somebody else's token is not found and lives on", async () => {
    const [mine, theirs] = [await somebody(), await somebody()];
    const { id, token } = await createApiToken(theirs, { name: "theirs", scopes: ["read"] });
    await expect(revokeApiToken(mine, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await actorFromApiToken(token, "r")).not.toBeNull();
    expect((await listApiTokens(mine)).items).toEqual([]);
  });
});

describe("two-factor sign-in", () => {
  it("makes this session one with a second factor and shows ten codes", async () => {
    const account = await anAccount();
    const claims = await claimsOf(account);
    const actor = await whoIs(claims);
    if (actor === null) throw new Error("the session of a test proves nobody");
    const { recoveryCodes } = await enrolled(actor);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await whoIs(claims))?.secondFactor).toBe(true);
    expect((await readMe(actor)).twoFactor).toEqual({ enabled: true, recoveryCodesLeft: 10 });
  });

  it("a wrong code puts nothing into force", async () => {
    const actor = await somebody();
    await expect(confirmTotp(actor, { code: "000000" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await readMe(actor)).twoFactor.enabled).toBe(false);
  });

  it("goes off with password and code only, and takes the recovery codes along", async () => {
    const actor = await somebody();
    const { codeAt } = await enrolled(actor);
    const code = codeAt(1);
    await expect(disableTotp(actor, { password: "not my password", code })).rejects.toMatchObject({
      errors: [{ path: "password" }],
    });
    await expect(disableTotp(actor, { password: PASSWORD, code: codeAt(-50) })).rejects.toMatchObject({
      errors: [{ path: "code" }],
    });
    await disableTotp(actor, { password: PASSWORD, code });
    expect((await readMe(actor)).twoFactor).toEqual({ enabled: false, recoveryCodesLeft: 0 });
  });

  it("new recovery codes void the old ones; a recovery code may ask for them", async () => {
    const actor = await somebody();
    const { recoveryCodes } = await enrolled(actor);
    const [first = "", second = ""] = recoveryCodes;
    const { recoveryCodes: fresh } = await regenerateRecoveryCodes(actor, {
      password: PASSWORD,
      code: first,
    });
    expect(fresh).toHaveLength(10);
    await expect(disableTotp(actor, { password: PASSWORD, code: second })).rejects.toMatchObject({
      errors: [{ path: "code" }],
    });
  });

  it("is stored encrypted", async () => {
    const actor = await somebody();
    const { secret } = await enrolled(actor);
    const { totpSecretEnc } = await db().user.findUniqueOrThrow({ where: { id: actor.userId } });
    expect(totpSecretEnc).not.toContain(secret);
  });
});
