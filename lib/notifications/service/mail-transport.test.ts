import { afterEach, describe, expect, it } from "vitest";
import { type MailTransport, messageId, smtpTransport } from "@/lib/notifications/service/mail-transport";
import { type SmtpAnswers, type SmtpServer, startSmtpServer } from "@/scripts/testing/smtp-server";

const FROM = "Touchstone <noreply@touchstone.test>";
const mail = {
  to: "ada@example.test",
  subject: "Réglé",
  text: "Ça va.\nhttps://touchstone.test/x",
  html: "<p>Ça va.</p>",
  dedupeKey: "a-key",
  stopUrl: null,
};
const opened: { server: SmtpServer; transport: MailTransport }[] = [];

async function connected(answers?: SmtpAnswers) {
  const server = await startSmtpServer(answers);
  const transport = smtpTransport({ url: server.url, from: FROM });
  opened.push({ server, transport });
  return { server, transport };
}

afterEach(async () => {
  for (const { server, transport } of opened.splice(0)) {
    transport.close();
    await server.close();
  }
});

describe("smtpTransport", () => {
  it("hands over text and HTML with a Message-ID that every copy shares", async () => {
    const { server, transport } = await connected();
    await transport.send(mail);
    await transport.send(mail);
    expect(server.received).toHaveLength(2);
    const ids = server.received.map(({ data }) => /^Message-ID: (.+?)\r?$/m.exec(data)?.[1]);
    expect(ids).toEqual([messageId("a-key", FROM), messageId("a-key", FROM)]);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@touchstone\.test>$/);
    const { from, to, data } = server.received[0] ?? { from: "", to: "", data: "" };
    expect([from, to]).toEqual(["noreply@touchstone.test", "ada@example.test"]);
    expect(data).toContain("multipart/alternative");
    expect(data).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(data, "a mail that cannot be stopped offers nothing").not.toContain("List-Unsubscribe");
  });

  it("an optional mail can be stopped by one click", async () => {
    const { server, transport } = await connected();
    const stopUrl = `https://touchstone.test/api/notifications/unsubscribe?token=${"t".repeat(160)}`;
    await transport.send({ ...mail, stopUrl });
    const unfolded = server.received[0]?.data.replace(/\r\n(?=[ \t])/g, "") ?? "";
    expect(unfolded).toContain(`List-Unsubscribe: <${stopUrl}>`);
    expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  });

  it("a name or address cannot add a recipient or a header", async () => {
    const { server, transport } = await connected();
    await transport.send({ ...mail, subject: "x\r\nBcc: everybody@evil.test", to: "ada@example.test" });
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.data).not.toMatch(/^Bcc:/m);
    const two = "ada@example.test, everybody@evil.test";
    await transport.send({ ...mail, to: two }).catch(() => undefined);
    expect(server.received.map(({ to }) => to)).not.toContain("everybody@evil.test");
  });

  it.each([
    ["RCPT", "550 5.1.1 nobody here", "refused"],
    ["RCPT", "450 4.2.1 busy", "later"],
    ["DATA", "554 5.7.1 spam", "refused"],
    ["DATA", "451 4.3.0 later", "later"],
    ["RCPT", "hang up", "unreachable"],
  ] as const)("%s answered with %s is %s", async (command, answer, verdict) => {
    const { transport } = await connected((moment) => (moment.command === command ? answer : undefined));
    const words = answer === "hang up" ? /./ : new RegExp(answer.slice(4));
    await expect(transport.send(mail)).rejects.toMatchObject({
      name: "MailFailure",
      verdict,
      message: expect.stringMatching(words),
    });
  });

  it("a server that is not there is unreachable", async () => {
    const { server, transport } = await connected();
    await server.close();
    await expect(transport.send(mail)).rejects.toMatchObject({ verdict: "unreachable" });
  });
});
