import { isAdmin, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { listMails } from "@/lib/notifications/data";
import type { OutboxPage, OutboxQuery } from "@/lib/notifications/schema";

/** The outbox with the people it writes to. @throws AppError FORBIDDEN for anybody but an admin. */
export async function listOutbox(actor: UserActor, query: OutboxQuery): Promise<OutboxPage> {
  if (!isAdmin(actor)) throw new AppError("FORBIDDEN", "Only admins may do this.");
  const mails = await listMails(query);
  const people = await mailAddresses(mails.items.map(({ userId }) => userId));
  return {
    ...mails,
    items: mails.items.map(({ userId, ...mail }) => {
      const person = people.get(userId);
      return { ...mail, to: person?.email ?? "", handle: person?.handle ?? "" };
    }),
  };
}

/** Where mails to these people go; for the sender and the operator's viewer only. */
export async function mailAddresses(
  userIds: readonly string[],
): Promise<Map<string, { email: string; handle: string }>> {
  const rows = await db().user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, email: true, handle: true },
  });
  return new Map(rows.map(({ id, email, handle }) => [id, { email, handle }]));
}
