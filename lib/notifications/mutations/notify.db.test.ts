import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { listNotifications, unreadCount } from "@/lib/notifications/data/notifications";
import type { NotificationOrder } from "@/lib/notifications/kinds";
import { markRead } from "@/lib/notifications/mutations/mark-read";
import { notify, notifyAdmins } from "@/lib/notifications/mutations/notify";
import { NotificationQuery } from "@/lib/notifications/schema";
import { aPerson } from "@/scripts/testing/people";

const price = { amount: "2999", currency: "USD" };
const saleOf = ({ userId }: UserActor, dedupeKey = randomUUID()): NotificationOrder => ({
  userId,
  kind: "indicator-sold",
  dedupeKey,
  data: { indicator: "Trend", buyer: "ada", kind: "once", gross: price, share: price },
});
const passwordOf = ({ userId }: UserActor, dedupeKey = randomUUID()): NotificationOrder => ({
  userId,
  kind: "password-changed",
  dedupeKey,
  data: {},
});
const tell = (order: NotificationOrder) => inTransaction((tx) => notify(tx, order));
const list = (actor: UserActor, more: object = {}) => listNotifications(actor, NotificationQuery.parse(more));
const mailsTo = ({ userId }: UserActor) =>
  db().outboxMail.findMany({ where: { userId }, select: { template: true, state: true } });
const prefer = ({ userId }: UserActor, notificationPrefs: object) =>
  db().user.update({ where: { id: userId }, data: { notificationPrefs } });

describe("notify", () => {
  it("tells in the product and by mail, once however often and however many at a time", async () => {
    const [person, key] = [await aPerson(), randomUUID()];
    await tell(saleOf(person, key));
    await tell(saleOf(person, key));
    await Promise.all(Array.from({ length: 10 }, () => tell(saleOf(person, key))));
    const { items, unread } = await list(person);
    expect(items.map(({ title, read }) => [title, read])).toEqual([["A sale of Trend", false]]);
    expect(unread).toBe(1);
    expect(await mailsTo(person)).toEqual([{ template: "indicator-sold", state: "pending" }]);
  });

  it("an act that is rolled back is told to nobody", async () => {
    const person = await aPerson();
    const act = inTransaction(async (tx) => {
      await notify(tx, saleOf(person));
      throw new Error("changed my mind");
    });
    await expect(act).rejects.toThrow("changed my mind");
    expect((await list(person)).items).toEqual([]);
    expect(await mailsTo(person)).toEqual([]);
  });

  it("goes only the ways somebody chose", async () => {
    const [silent, noMail] = [await aPerson(), await aPerson()];
    await prefer(silent, { "indicator-sold": { inApp: false, mail: false } });
    await prefer(noMail, { "indicator-sold": { mail: false } });
    await tell(saleOf(silent));
    await tell(saleOf(noMail));
    expect([(await list(silent)).items.length, (await mailsTo(silent)).length]).toEqual([0, 0]);
    expect([(await list(noMail)).items.length, (await mailsTo(noMail)).length]).toEqual([1, 0]);
  });

  it("what concerns the security of an account cannot be silenced, whatever is stored", async () => {
    const person = await aPerson();
    await prefer(person, { "password-changed": { inApp: false, mail: false } });
    await tell(passwordOf(person));
    expect([(await list(person)).items.length, (await mailsTo(person)).length]).toEqual([1, 1]);
  });

  it("a closed account is told nothing", async () => {
    const person = await aPerson();
    await db().user.update({ where: { id: person.userId }, data: { closedAt: new Date() } });
    await tell(passwordOf(person));
    expect([await unreadCount(person.userId), (await mailsTo(person)).length]).toEqual([0, 0]);
  });

  it("data of another kind are refused and nothing is written", async () => {
    const person = await aPerson();
    const wrong = Object.assign(saleOf(person), { data: { change: "enabled" } });
    await expect(tell(wrong)).rejects.toThrow();
    expect(await unreadCount(person.userId)).toBe(0);
  });
});

describe("notifyAdmins", () => {
  it("tells every admin once and nobody else", async () => {
    const [admin, other, curator] = [
      await aPerson("ADMIN"),
      await aPerson("ADMIN"),
      await aPerson("CURATOR"),
    ];
    const job = `job-${randomUUID()}`;
    const order = { kind: "job-failed", dedupeKey: job, data: { job, name: job, error: "no" } } as const;
    await inTransaction((tx) => notifyAdmins(tx, order));
    await inTransaction((tx) => notifyAdmins(tx, order));
    const titles = async (actor: UserActor) => (await list(actor)).items.map(({ title }) => title);
    expect(await titles(admin)).toEqual([`The job “${job}” failed`]);
    expect(await titles(other)).toEqual([`The job “${job}” failed`]);
    expect(await titles(curator)).toEqual([]);
  });
});

describe("the list", () => {
  it("is paged, newest first, without gaps or repeats, and can be cut to what is unread", async () => {
    const person = await aPerson();
    for (let count = 0; count < 5; count += 1) await tell(saleOf(person));
    const first = await list(person, { limit: 2 });
    const second = await list(person, { limit: 2, cursor: first.nextCursor });
    const third = await list(person, { limit: 2, cursor: second.nextCursor });
    const ids = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(5);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect([first.total, second.total, third.nextCursor]).toEqual([5, undefined, null]);
    await markRead(person, { ids: ids.slice(0, 2) });
    expect((await list(person, { unread: "true" })).items.map(({ id }) => id)).toEqual(ids.slice(2));
  });

  it("shows older news that this version cannot read any more as such", async () => {
    const person = await aPerson();
    const rows = [
      { kind: "gone-kind", data: {} },
      { kind: "indicator-sold", data: { shape: "old" } },
    ];
    await db().notification.createMany({
      data: rows.map((row) => ({ ...row, userId: person.userId, dedupeKey: randomUUID() })),
    });
    const { items } = await list(person);
    expect(items.map(({ title, link }) => [title, link])).toEqual([
      ["Older news", null],
      ["Older news", null],
    ]);
  });
});

describe("markRead", () => {
  it("marks some, then all, and says how many are left", async () => {
    const person = await aPerson();
    for (let count = 0; count < 3; count += 1) await tell(saleOf(person));
    const [newest] = (await list(person)).items;
    expect(await markRead(person, { ids: [newest?.id ?? ""] })).toEqual({ marked: 1, unread: 2 });
    expect(await markRead(person, { ids: [newest?.id ?? ""] }), "a second time").toEqual({
      marked: 0,
      unread: 2,
    });
    expect(await markRead(person, { all: true })).toEqual({ marked: 2, unread: 0 });
  });

  it("passes over somebody else's", async () => {
    const [mine, theirs] = [await aPerson(), await aPerson()];
    await tell(saleOf(theirs));
    const ids = (await list(theirs)).items.map(({ id }) => id);
    expect(await markRead(mine, { ids })).toEqual({ marked: 0, unread: 0 });
    await markRead(mine, { all: true });
    expect(await unreadCount(theirs.userId)).toBe(1);
  });
});
