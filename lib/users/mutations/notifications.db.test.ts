import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { listNotifications } from "@/lib/notifications/data/notifications";
import { notify } from "@/lib/notifications/mutations/notify";
import { NotificationQuery } from "@/lib/notifications/schema";
import { writeUnsubscribeToken } from "@/lib/notifications/service/unsubscribe-token";
import { notificationPreferences } from "@/lib/users/data/notification-preferences";
import { listOutbox, readMailHtml } from "@/lib/users/data/outbox";
import { changePassword } from "@/lib/users/mutations/change-password";
import { chooseMail } from "@/lib/users/mutations/choose-mail";
import { createApiToken } from "@/lib/users/mutations/create-api-token";
import { resendMail } from "@/lib/users/mutations/resend-mail";
import { setNotificationPreferences } from "@/lib/users/mutations/set-notification-preferences";
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
} from "@/lib/users/mutations/test-account";
import { aPerson } from "@/scripts/testing/people";

const CALLER = { requestId: "test" };
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const titles = async (actor: UserActor) =>
  (await listNotifications(actor, NotificationQuery.parse({ limit: 100 }))).items.map(({ title }) => title);
const templates = async (userId: string) => {
  const mails = await db().outboxMail.findMany({ where: { userId }, orderBy: { id: "asc" } });
  return mails.map(({ template }) => template).filter((template) => template !== "verify-email");
};
const signInWith = (account: TestAccount, userAgent: string) =>
  signIn({ email: account.email, password: PASSWORD }, { ...DEVICE, userAgent });

describe("what concerns the keys to an account is told to its owner, here and by mail", () => {
  it("a new password, a new token, two-factor sign-in", async () => {
    const actor = await signedIn(await anAccount());
    await createApiToken(actor, { name: "bot", scopes: ["read"] });
    await enrolled(actor);
    await changePassword(actor, { current: PASSWORD, next: "ember orchard violin 9" });
    const news = ["Your password was changed", "Two-factor sign-in is on", "A new API token was made"];
    expect(await titles(actor)).toEqual(news);
    expect(await templates(actor.userId)).toEqual(["token-created", "totp-changed", "password-changed"]);
  });

  it("a browser not seen before, once; the first sign-in of all and a new version are no news", async () => {
    const account = await anAccount();
    const actor = await signedIn(account);
    await claimsOf(account);
    expect(await titles(actor)).toEqual([]);
    await signInWith(account, FIREFOX);
    await signInWith(account, FIREFOX.replaceAll("140", "141"));
    expect(await titles(actor)).toEqual(["A sign-in from a new browser"]);
    expect(await templates(account.id)).toEqual(["new-browser"]);
  });

  it("a refused sign-in is no news", async () => {
    const account = await anAccount();
    const actor = await signedIn(account);
    await signIn(
      { email: account.email, password: "wrong anvil harbour" },
      { ...DEVICE, userAgent: FIREFOX },
    );
    expect(await titles(actor)).toEqual([]);
  });
});

describe("setNotificationPreferences", () => {
  const choice = (kind: "indicator-sold" | "password-changed", inApp: boolean, mail: boolean) => ({
    items: [{ kind, inApp, mail }],
  });

  it("keeps what somebody chose; what is left out takes its default again", async () => {
    const actor = await aPerson();
    const find = async () =>
      (await notificationPreferences(actor)).items.find(({ kind }) => kind === "indicator-sold");
    await setNotificationPreferences(actor, choice("indicator-sold", true, false));
    expect(await find()).toMatchObject({ inApp: true, mail: false, free: { inApp: true, mail: true } });
    await setNotificationPreferences(actor, { items: [] });
    expect(await find()).toMatchObject({ inApp: true, mail: true });
    expect(await auditActions(actor.userId)).toEqual([
      "user.notifications_changed",
      "user.notifications_changed",
    ]);
  });

  it("refuses to silence account security, and changes nothing then", async () => {
    const actor = await aPerson();
    const items = [
      ...choice("indicator-sold", false, false).items,
      ...choice("password-changed", true, false).items,
    ];
    await expect(setNotificationPreferences(actor, { items })).rejects.toMatchObject({
      code: "UNPROCESSABLE",
      errors: [{ path: "items.1.mail" }],
    });
    const { notificationPrefs } = await db().user.findUniqueOrThrow({ where: { id: actor.userId } });
    expect(notificationPrefs).toEqual({});
  });

  it("shows each rank what concerns it", async () => {
    const kindsOf = async (actor: UserActor) =>
      (await notificationPreferences(actor)).items.map(({ kind }) => kind);
    expect(await kindsOf(await aPerson())).not.toContain("job-failed");
    expect(await kindsOf(await aPerson("ADMIN"))).toContain("job-failed");
  });
});

describe("chooseMail", () => {
  it("one click stops the mails of one kind of one person, twice is once, and it can be undone", async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    const token = writeUnsubscribeToken({ userId: person.userId, kind: "indicator-sold" });
    const unmailed = async (actor: UserActor) =>
      (await notificationPreferences(actor)).items.filter(({ mail }) => !mail).map(({ kind }) => kind);
    const usual = await unmailed(person);
    expect(usual).not.toContain("indicator-sold");
    await chooseMail({ token, mail: false }, CALLER);
    await chooseMail({ token, mail: false }, CALLER);
    expect((await unmailed(person)).toSorted()).toEqual([...usual, "indicator-sold"].toSorted());
    expect(await unmailed(other)).toEqual(usual);
    await chooseMail({ token, mail: true }, CALLER);
    expect(await unmailed(person)).toEqual(usual);
    expect(await auditActions(person.userId)).toEqual(["user.mails_stopped", "user.mails_started"]);
  });

  it.each(["", "made-up-token-made-up-token", "k1.AAAA.BBBB.CCCC"])(
    "the token %j proves nothing",
    async (token) => {
      await expect(chooseMail({ token, mail: false }, CALLER)).rejects.toMatchObject({
        code: "UNPROCESSABLE",
      });
    },
  );

  it("no token stops the mails about account security", async () => {
    const { userId } = await aPerson();
    const token = writeUnsubscribeToken({ userId, kind: "password-changed" });
    await expect(chooseMail({ token, mail: false }, CALLER)).rejects.toMatchObject({ code: "UNPROCESSABLE" });
  });
});

describe("resendMail", () => {
  async function aFailedMail(): Promise<string> {
    const { userId } = await aPerson();
    const dedupeKey = randomUUID();
    await inTransaction((tx) => notify(tx, { userId, kind: "password-changed", dedupeKey, data: {} }));
    const data = { state: "failed" as const, attempts: 8, problem: "550 nobody here" };
    return (await db().outboxMail.update({ where: { dedupeKey }, data })).id;
  }

  it("puts a failed mail back as if it were new, once, and is audited", async () => {
    const [admin, id] = [await aPerson("ADMIN"), await aFailedMail()];
    await resendMail(admin, id);
    expect(await db().outboxMail.findUnique({ where: { id } })).toMatchObject({
      state: "pending",
      attempts: 0,
      problem: null,
    });
    expect(await auditActions(id)).toEqual(["mail.requeued"]);
    await expect(resendMail(admin, id)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is for admins, and for mails that are there", async () => {
    const id = await aFailedMail();
    await expect(resendMail(await aPerson("CURATOR"), id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(resendMail(await aPerson("ADMIN"), randomUUID())).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("the outbox can be cut to what failed, was tried or is due, and shows a mail as its reader sees it", async () => {
    const [admin, id] = [await aPerson("ADMIN"), await aFailedMail()];
    const has = async (more: object) => {
      const { items } = await listOutbox(admin, { limit: 100, ...more });
      return items.some((item) => item.id === id);
    };
    expect(await has({ state: "failed", attemptsMin: 8 })).toBe(true);
    expect(await has({ state: "pending" })).toBe(false);
    expect(await has({ attemptsMin: 9 })).toBe(false);
    expect(await has({ dueBefore: "1971-01-01T00:00:00Z" })).toBe(false);
    expect(await readMailHtml(admin, id)).toContain("<p>The password of your account was changed");
    await expect(readMailHtml(await aPerson(), id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
