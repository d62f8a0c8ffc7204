import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { sendOutbox } from "@/inngest/functions/send-outbox";
import { db } from "@/lib/db";
import type { MailTransport, OutgoingMail } from "@/lib/notifications/service/mail-transport";
import { singleton } from "@/lib/singleton";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

const sent: OutgoingMail[] = [];
const transport: MailTransport = {
  send: async (mail) => {
    sent.push(mail);
  },
  close: () => {},
};

it("running twice, and twice at once, sends each mail once", async () => {
  singleton("mail-transport", () => transport);
  const { userId } = await aPerson();
  const keys = Array.from({ length: 60 }, () => randomUUID());
  await db().outboxMail.createMany({
    data: keys.map((dedupeKey) => ({ userId, template: "password-changed", dedupeKey, payload: {} })),
  });
  const runs = [...(await Promise.all([runFunction(sendOutbox), runFunction(sendOutbox)]))];
  runs.push(await runFunction(sendOutbox));
  expect(runs.map(({ state }) => state)).toEqual(["completed", "completed", "completed"]);
  expect(sent.map(({ dedupeKey }) => dedupeKey).sort()).toEqual(keys.sort());
  expect(runs.at(-1)?.output).toMatchObject({ processed: 0, failed: 0 });
});
