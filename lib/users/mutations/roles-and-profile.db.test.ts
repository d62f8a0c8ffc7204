import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { OutboxQuery } from "@/lib/notifications/schema";
import { listUsers } from "@/lib/users/data/admin-users";
import { listOutbox } from "@/lib/users/data/outbox";
import { setRole } from "@/lib/users/mutations/set-role";
import { signInExternally } from "@/lib/users/mutations/sign-in-externally";
import { signInWithTicket } from "@/lib/users/mutations/sign-in-with-ticket";
import {
  anAccount,
  auditActions,
  DEVICE,
  enrolled,
  mailedToken,
  signedIn,
  whoIs,
} from "@/lib/users/mutations/test-account";
import { updateProfile } from "@/lib/users/mutations/update-profile";
import { UserListQuery } from "@/lib/users/schema";

async function anAdmin(): Promise<UserActor> {
  const account = await anAccount();
  await db().user.update({ where: { id: account.id }, data: { role: "ADMIN" } });
  return await signedIn(account);
}

describe("setRole", () => {
  it("changes what somebody may do, with an audit row", async () => {
    const [admin, account] = [await anAdmin(), await anAccount()];
    const person = await signedIn(account);
    expect(await setRole(admin, { userId: account.id, role: "CURATOR" })).toMatchObject({ role: "CURATOR" });
    expect(await auditActions(account.id)).toContain("user.role_changed");
    await expect(setRole(person, { userId: admin.userId, role: "USER" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("refuses one's own role and unknown people", async () => {
    const admin = await anAdmin();
    await expect(setRole(admin, { userId: admin.userId, role: "USER" })).rejects.toMatchObject({
      code: "UNPROCESSABLE",
    });
    await expect(setRole(admin, { userId: randomUUID(), role: "USER" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("two admins who take each other's role at once leave one admin", async () => {
    const [one, two] = [await anAdmin(), await anAdmin()];
    const results = await Promise.allSettled([
      setRole(one, { userId: two.userId, role: "USER" }),
      setRole(two, { userId: one.userId, role: "USER" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the operator's lists", () => {
  it("finds people by part of handle, name or address, page by page", async () => {
    const admin = await anAdmin();
    const mark = `z${randomUUID().slice(0, 8)}`;
    const data = Array.from({ length: 3 }, (_, index) => ({
      email: `${mark}-${index}@example.test`,
      handle: `${mark}_${index}`,
      displayName: "Same",
    }));
    for (const person of data) await db().user.create({ data: person });
    const first = await listUsers(admin, UserListQuery.parse({ q: `${mark}_`, limit: 2 }));
    expect(first).toMatchObject({ total: 3, items: [{ handle: `${mark}_2` }, { handle: `${mark}_1` }] });
    const cursor = first.nextCursor ?? "";
    const second = await listUsers(admin, UserListQuery.parse({ q: `${mark}_`, limit: 2, cursor }));
    expect(second).toMatchObject({ items: [{ handle: `${mark}_0` }], nextCursor: null });
    expect(second).not.toHaveProperty("total");
  });

  it("shows the link of a waiting mail and withholds it once the mail was sent", async () => {
    const [admin, account] = [await anAdmin(), await anAccount()];
    const token = await mailedToken(account.id, "verify-email");
    const ours = async () =>
      (await listOutbox(admin, OutboxQuery.parse({ limit: 100 }))).items.find(
        ({ to }) => to === account.email,
      );
    expect((await ours())?.text).toContain(`/verify-email?token=${token}`);
    await db().outboxMail.updateMany({ where: { userId: account.id }, data: { state: "sent" } });
    expect(await ours()).toMatchObject({ text: null, withheld: expect.stringContaining("delivered") });
  });

  it("are closed to everybody else", async () => {
    const person = await signedIn(await anAccount());
    await expect(listUsers(person, UserListQuery.parse({}))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(listOutbox(person, OutboxQuery.parse({}))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("updateProfile", () => {
  it("changes what is sent and refuses a taken handle", async () => {
    const [account, other] = [await anAccount(), await anAccount()];
    const actor = await signedIn(account);
    expect(await updateProfile(actor, { bio: "Trades oats." })).toMatchObject({
      bio: "Trades oats.",
      handle: account.handle,
    });
    await expect(updateProfile(actor, { handle: other.handle.toUpperCase() })).rejects.toMatchObject({
      code: "CONFLICT",
      errors: [{ path: "handle" }],
    });
  });
});

describe("external logins", () => {
  const identity = (over: object = {}) => ({
    provider: "github" as const,
    providerAccountId: randomUUID(),
    verifiedEmail: `${randomUUID()}@example.test`,
    name: "Ada Lovelace",
    ...over,
  });
  const enter = (who: ReturnType<typeof identity>, actor: UserActor | null = null) =>
    signInExternally(who, { device: DEVICE, actor });

  it("opens an account with a confirmed address, and the same one the next time", async () => {
    const who = identity();
    const first = await enter(who);
    const second = await enter({ ...who, verifiedEmail: "changed@example.test" });
    if (!("claims" in first && "claims" in second)) throw new Error("refused");
    expect(second.claims.sub).toBe(first.claims.sub);
    expect((await whoIs(first.claims))?.handle).toMatch(/^ada-lovelace-[0-9a-f]{6}$/);
  });

  it("never takes over an account with a password by its address", async () => {
    const account = await anAccount();
    expect(await enter(identity({ verifiedEmail: account.email }))).toEqual({ refusal: "ACCOUNT_EXISTS" });
  });

  it("links to the account somebody is signed in to and keeps that session", async () => {
    const account = await anAccount();
    const actor = await signedIn(account);
    const who = identity();
    expect(await enter(who, actor)).toMatchObject({ claims: { sub: account.id, sid: actor.sessionId } });
    expect(await enter(who)).toMatchObject({ claims: { sub: account.id } });
    expect(await enter(who, await signedIn(await anAccount()))).toEqual({ refusal: "LINKED_ELSEWHERE" });
  });

  it("asks for the code where the account wants one; the ticket alone opens nothing", async () => {
    const account = await anAccount();
    const actor = await signedIn(account);
    const who = identity();
    await enter(who, actor);
    const { codeAt } = await enrolled(actor);
    const result = await enter(who);
    if (!("ticket" in result)) throw new Error("no ticket");
    const { ticket } = result;
    expect(await signInWithTicket({ ticket, code: codeAt(-50) }, DEVICE)).toEqual({ refusal: "TOTP_WRONG" });
    expect(await signInWithTicket({ ticket: `${ticket}x`, code: codeAt(1) }, DEVICE)).toEqual({
      refusal: "CREDENTIALS_WRONG",
    });
    expect(await signInWithTicket({ ticket, code: codeAt(1) }, DEVICE)).toHaveProperty("claims");
  });
});
