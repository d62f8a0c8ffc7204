import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { forgetMailsJob } from "@/inngest/functions/forget-mails";
import { db } from "@/lib/db";
import type { MailState } from "@/lib/generated/prisma/enums";
import { addDays } from "@/lib/time";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

async function aMail(userId: string, state: MailState, ageDays: number): Promise<string> {
  const createdAt = addDays(new Date(), -ageDays);
  const words = { template: "totp-changed", payload: { change: "enabled" } };
  const mail = { userId, state, createdAt, dedupeKey: randomUUID(), ...words };
  return (await db().outboxMail.create({ data: mail })).id;
}

it("running twice blanks the words of old mails that are done with once, and of no other", async () => {
  const { userId } = await aPerson();
  const old = [await aMail(userId, "sent", 91), await aMail(userId, "failed", 200)];
  const kept = [await aMail(userId, "sent", 89), await aMail(userId, "pending", 200)];

  expect((await runFunction(forgetMailsJob)).output).toEqual({ processed: 2, failed: 0 });
  expect((await runFunction(forgetMailsJob)).output).toEqual({ processed: 0, failed: 0 });

  const payloadsOf = async (ids: string[]) =>
    (await db().outboxMail.findMany({ where: { id: { in: ids } } })).map(({ payload }) => payload);
  expect(await payloadsOf(old), "the rows stay").toEqual([{}, {}]);
  expect(await payloadsOf(kept)).toEqual([{ change: "enabled" }, { change: "enabled" }]);
});
