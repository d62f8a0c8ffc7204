import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { claimMails } from "@/lib/notifications/mutations/claim-mails";
import { enqueueMail } from "@/lib/notifications/mutations/enqueue-mail";
import { notify } from "@/lib/notifications/mutations/notify";
import { sendDueMails } from "@/lib/notifications/mutations/send-due-mails";
import { type MailTransport, smtpTransport } from "@/lib/notifications/service/mail-transport";
import { aPerson } from "@/scripts/testing/people";
import { type SmtpAnswers, type SmtpServer, startSmtpServer } from "@/scripts/testing/smtp-server";

const MINUTE_MS = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);
const opened: { server: SmtpServer; transport: MailTransport }[] = [];

async function mailServer(answers?: SmtpAnswers) {
  const server = await startSmtpServer(answers);
  const transport = smtpTransport({ url: server.url, from: "noreply@touchstone.test" });
  opened.push({ server, transport });
  const send = (now: Date, limit = 100) => sendDueMails({ now, limit }, transport);
  return { ...server, transport, send };
}

/** A mail to somebody; gives the id of its row. */
async function aMail(person: UserActor): Promise<string> {
  const dedupeKey = randomUUID();
  const { userId } = person;
  await inTransaction((tx) => notify(tx, { userId, kind: "password-changed", dedupeKey, data: {} }));
  return (await db().outboxMail.findUniqueOrThrow({ where: { dedupeKey } })).id;
}

const rowOf = (id: string) => db().outboxMail.findUniqueOrThrow({ where: { id } });
const nothing = { sent: 0, failed: 0, retried: 0, skipped: 0 };

// What other suites left in this database is not to be sent here.
beforeEach(async () => {
  await db().outboxMail.updateMany({ where: { state: "pending" }, data: { state: "skipped" } });
});
afterEach(async () => {
  for (const { server, transport } of opened.splice(0)) {
    transport.close();
    await server.close();
  }
});

describe("sendDueMails", () => {
  it("sends what is due, once, to the address as it is now", async () => {
    const [person, server] = [await aPerson(), await mailServer()];
    const id = await aMail(person);
    await db().user.update({
      where: { id: person.userId },
      data: { email: `new-${person.handle}@example.test` },
    });
    expect(await server.send(inMinutes(1))).toEqual({ ...nothing, sent: 1 });
    expect(await server.send(inMinutes(60))).toEqual(nothing);
    expect(server.received.map(({ to }) => to)).toEqual([`new-${person.handle}@example.test`]);
    expect(await rowOf(id)).toMatchObject({ state: "sent", attempts: 1, problem: null });
    expect((await rowOf(id)).sentAt).not.toBeNull();
  });

  it("ten senders at once over forty mails send each once", async () => {
    const [person, server] = [await aPerson(), await mailServer()];
    for (let count = 0; count < 40; count += 1) await aMail(person);
    const now = inMinutes(1);
    const counts = await Promise.all(Array.from({ length: 10 }, () => server.send(now)));
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(40);
    const ids = server.received.map(({ data }) => /^Message-ID: (.+)$/m.exec(data)?.[1]);
    expect(new Set(ids).size, "no mail twice").toBe(40);
    expect(ids).toHaveLength(40);
  });

  it("sends no more than asked", async () => {
    const [person, server] = [await aPerson(), await mailServer()];
    for (let count = 0; count < 15; count += 1) await aMail(person);
    expect(await server.send(inMinutes(1), 12)).toEqual({ ...nothing, sent: 12 });
    expect(server.received).toHaveLength(12);
  });

  it("without a mail server everything stays as it is", async () => {
    const id = await aMail(await aPerson());
    expect(await sendDueMails({ now: inMinutes(1), limit: 10 })).toEqual(nothing);
    expect(await rowOf(id)).toMatchObject({ state: "pending", attempts: 0 });
  });

  it("a mail put off by the server leaves at the next try", async () => {
    let times = 0;
    const server = await mailServer(({ command }) => {
      if (command === "DATA") times += 1;
      return command === "DATA" && times === 1 ? "451 4.3.0 try again" : undefined;
    });
    const id = await aMail(await aPerson());
    const now = inMinutes(1);
    expect(await server.send(now)).toEqual({ ...nothing, retried: 1 });
    const row = await rowOf(id);
    expect(row).toMatchObject({
      state: "pending",
      attempts: 1,
      problem: expect.stringContaining("try again"),
    });
    expect(row.nextAttemptAt.getTime() - now.getTime(), "one minute later").toBe(MINUTE_MS);
    expect(await server.send(now), "not before").toEqual(nothing);
    expect(await server.send(row.nextAttemptAt)).toEqual({ ...nothing, sent: 1 });
    expect(await rowOf(id)).toMatchObject({ state: "sent", problem: null });
  });

  it("a mail refused for good is given up at once, with the server's words, and the others go on", async () => {
    const [gone, there] = [await aPerson(), await aPerson()];
    const server = await mailServer(({ to }) =>
      to.startsWith(gone.handle) ? "550 5.1.1 nobody here" : undefined,
    );
    const [lost, kept] = [await aMail(gone), await aMail(there)];
    expect(await server.send(inMinutes(1))).toEqual({ ...nothing, sent: 1, failed: 1 });
    expect(await rowOf(lost)).toMatchObject({
      state: "failed",
      problem: expect.stringContaining("nobody here"),
    });
    expect((await rowOf(kept)).state).toBe("sent");
  });

  it("a mail nobody takes is tried for two days and then given up", async () => {
    const server = await mailServer(({ command }) => (command === "RCPT" ? "450 busy" : undefined));
    const id = await aMail(await aPerson());
    const start = inMinutes(1);
    let now = start;
    let tries = 0;
    for (; tries < 20 && (await rowOf(id)).state === "pending"; tries += 1) {
      await server.send(now);
      now = (await rowOf(id)).nextAttemptAt;
    }
    expect(tries).toBe(8);
    expect(await rowOf(id)).toMatchObject({ state: "failed", attempts: 8 });
  });

  it("a server that is away is asked once, not once per mail", async () => {
    const [person, server] = [await aPerson(), await mailServer()];
    for (let count = 0; count < 30; count += 1) await aMail(person);
    await server.close();
    expect(await server.send(inMinutes(1)), "one chunk").toEqual({ ...nothing, retried: 10 });
    const untouched = await db().outboxMail.count({ where: { userId: person.userId, attempts: 0 } });
    expect(untouched).toBe(20);
  });

  it("a sender that dies leaves its mail to others, after its lease and not before", async () => {
    const server = await mailServer();
    const id = await aMail(await aPerson());
    const now = inMinutes(1);
    expect((await claimMails({ now, limit: 10 })).map((mail) => mail.id)).toEqual([id]);
    expect(await server.send(now)).toEqual(nothing);
    expect(await server.send(inMinutes(7))).toEqual({ ...nothing, sent: 1 });
    expect((await rowOf(id)).attempts).toBe(2);
  });

  it("a sender whose lease has ended cannot overwrite what the next one did", async () => {
    const id = await aMail(await aPerson());
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const slow = await mailServer(async ({ command }) => {
      if (command !== "RCPT") return undefined;
      asked();
      await held;
      return "550 too late";
    });
    const quick = await mailServer();
    const late = slow.send(inMinutes(1));
    await reached;
    expect(await quick.send(inMinutes(10))).toEqual({ ...nothing, sent: 1 });
    release();
    await late;
    expect(await rowOf(id)).toMatchObject({ state: "sent", problem: null });
  });

  it("an unproven address gets only the mails that are about it; a closed account none", async () => {
    const [unproven, closed, server] = [await aPerson(), await aPerson(), await mailServer()];
    await db().user.update({ where: { id: unproven.userId }, data: { emailVerifiedAt: null } });
    const [news, toClosed] = [await aMail(unproven), await aMail(closed)];
    await db().user.update({ where: { id: closed.userId }, data: { closedAt: new Date() } });
    const { userId } = unproven;
    await inTransaction((tx) =>
      enqueueMail(tx, {
        userId,
        template: "verify-email",
        dedupeKey: randomUUID(),
        payload: { token: "t".repeat(30) },
      }),
    );
    expect(await server.send(inMinutes(1))).toEqual({ ...nothing, sent: 1, skipped: 2 });
    expect(server.received[0]?.data).toContain("Confirm your e-mail address");
    expect((await rowOf(news)).problem).toBe("The address was never confirmed.");
    expect((await rowOf(toClosed)).problem).toBe("The account was closed.");
  });

  it("a secret is gone from the outbox once its mail was sent", async () => {
    const [person, server] = [await aPerson(), await mailServer()];
    const dedupeKey = randomUUID();
    const order = {
      userId: person.userId,
      template: "reset-password",
      dedupeKey,
      payload: { token: "s".repeat(30) },
    } as const;
    await inTransaction((tx) => enqueueMail(tx, order));
    const stored = await db().outboxMail.findUniqueOrThrow({ where: { dedupeKey } });
    expect(JSON.stringify(stored.payload)).not.toContain("sss");
    await server.send(inMinutes(1));
    expect(server.received[0]?.data).toContain("s".repeat(30));
    expect((await rowOf(stored.id)).payload).toEqual({});
  });

  it("what waited for days for a mail server is skipped, not poured out", async () => {
    const server = await mailServer();
    const id = await aMail(await aPerson());
    expect(await server.send(inMinutes(3 * 24 * 60 + 1))).toEqual({ ...nothing, skipped: 1 });
    expect((await rowOf(id)).state).toBe("skipped");
  });

  it("a mail that cannot be read any more fails alone", async () => {
    const [person, server] = [await aPerson(), await mailServer()];
    const [bad, good] = [await aMail(person), await aMail(person)];
    await db().outboxMail.update({ where: { id: bad }, data: { template: "gone" } });
    expect(await server.send(inMinutes(1))).toEqual({ ...nothing, sent: 1, failed: 1 });
    expect([(await rowOf(bad)).state, (await rowOf(good)).state]).toEqual(["failed", "sent"]);
  });
});
