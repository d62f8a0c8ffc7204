import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { signIn } from "@/lib/users/mutations/sign-in";
import {
  anAccount,
  auditActions,
  claimsOf,
  DEVICE,
  enrolled,
  PASSWORD,
  signedIn,
  type TestAccount,
  whoIs,
} from "@/lib/users/mutations/test-account";

const WRONG = "another anvil harbour moss";
const attempt = (account: TestAccount, password: string, code?: string) =>
  signIn({ email: account.email, password, code }, DEVICE);
const unlock = (id: string) => db().user.update({ where: { id }, data: { lockedUntil: new Date(0) } });

describe("signIn with a password", () => {
  it("opens a session that proves who it is", async () => {
    const account = await anAccount();
    const actor = await whoIs(await claimsOf(account));
    expect(actor).toMatchObject({ kind: "session", userId: account.id, role: "USER", secondFactor: false });
  });

  it("answers an unknown address like a wrong password", async () => {
    const account = await anAccount();
    const unknown = await signIn({ email: "nobody@example.test", password: PASSWORD }, DEVICE);
    expect(unknown).toEqual(await attempt(account, WRONG));
    expect(unknown).toEqual({ refusal: "CREDENTIALS_WRONG" });
  });

  it("closes the account after five wrong passwords, even to the right one", async () => {
    const account = await anAccount();
    for (let count = 0; count < 5; count += 1) await attempt(account, WRONG);
    expect(await attempt(account, PASSWORD)).toEqual({ refusal: "CREDENTIALS_WRONG" });
    expect(await auditActions(account.id)).toContain("user.locked");
  });

  it("locks twice as long after the next failure and forgets everything after a success", async () => {
    const account = await anAccount();
    const lockOf = async () => {
      const { lockedUntil } = await db().user.findUniqueOrThrow({ where: { id: account.id } });
      return Math.round(((lockedUntil?.getTime() ?? 0) - Date.now()) / 60_000);
    };
    for (let count = 0; count < 5; count += 1) await attempt(account, WRONG);
    expect(await lockOf()).toBe(1);
    await unlock(account.id);
    await attempt(account, WRONG);
    expect(await lockOf()).toBe(2);
    await unlock(account.id);
    expect(await attempt(account, PASSWORD)).toHaveProperty("claims");
    const { failedLogins } = await db().user.findUniqueOrThrow({ where: { id: account.id } });
    expect(failedLogins).toBe(0);
  });

  it("counts every one of many attempts at once", async () => {
    const account = await anAccount();
    await Promise.all(Array.from({ length: 12 }, () => attempt(account, WRONG)));
    const { failedLogins } = await db().user.findUniqueOrThrow({ where: { id: account.id } });
    expect(failedLogins, "the fifth closes the account, the rest is not even tried").toBe(5);
  });

  it("refuses a closed account", async () => {
    const account = await anAccount();
    await db().user.update({ where: { id: account.id }, data: { closedAt: new Date() } });
    expect(await attempt(account, PASSWORD)).toEqual({ refusal: "CREDENTIALS_WRONG" });
  });

  it("takes the role from the database at each request, not from the cookie", async () => {
    const account = await anAccount();
    const claims = await claimsOf(account);
    await db().user.update({ where: { id: account.id }, data: { role: "CURATOR" } });
    expect((await whoIs(claims))?.role).toBe("CURATOR");
  });
});

describe("signIn with a second factor", () => {
  it("asks for the code only after the right password", async () => {
    const account = await anAccount();
    await enrolled(await signedIn(account));
    expect(await attempt(account, WRONG)).toEqual({ refusal: "CREDENTIALS_WRONG" });
    expect(await attempt(account, PASSWORD)).toEqual({ refusal: "TOTP_REQUIRED" });
  });

  it("refuses the replay of a code", async () => {
    const account = await anAccount();
    const { codeAt } = await enrolled(await signedIn(account));
    const code = codeAt(1);
    const claims = await claimsOf(account, code);
    expect((await whoIs(claims))?.secondFactor).toBe(true);
    expect(await attempt(account, PASSWORD, code)).toEqual({ refusal: "TOTP_WRONG" });
  });

  it("of two sign-ins with one code at once, one gets in", async () => {
    const account = await anAccount();
    const { codeAt } = await enrolled(await signedIn(account));
    const code = codeAt(1);
    const results = await Promise.all([attempt(account, PASSWORD, code), attempt(account, PASSWORD, code)]);
    expect(results.filter((result) => "claims" in result)).toHaveLength(1);
  });

  it("counts wrong codes like wrong passwords", async () => {
    const account = await anAccount();
    const { codeAt } = await enrolled(await signedIn(account));
    for (let count = 0; count < 5; count += 1) await attempt(account, PASSWORD, codeAt(-50));
    expect(await attempt(account, PASSWORD, codeAt(1))).toEqual({ refusal: "CREDENTIALS_WRONG" });
  });

  it("takes each recovery code once and tells the owner", async () => {
    const account = await anAccount();
    const { recoveryCodes } = await enrolled(await signedIn(account));
    const code = recoveryCodes[0]?.toUpperCase();
    expect(await attempt(account, PASSWORD, code)).toHaveProperty("claims");
    expect(await attempt(account, PASSWORD, code)).toEqual({ refusal: "TOTP_WRONG" });
    expect(await auditActions(account.id)).toContain("user.recovery_code_used");
  });
});
