import { isAdmin, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { listMails, mailHtml } from "@/lib/notifications/data/mails";
import type { OutboxPage, OutboxQuery } from "@/lib/notifications/schema";

/** The outbox with the people it writes to. @throws AppError FORBIDDEN for anybody but an admin. */
export async function listOutbox(actor: UserActor, query: OutboxQuery): Promise<OutboxPage> {
  refuseOthers(actor);
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

/**
 * One mail as its reader sees it.
 * @throws AppError FORBIDDEN for anybody but an admin, NOT_FOUND, CONFLICT when its content is withheld.
 */
export async function readMailHtml(actor: UserActor, id: string): Promise<string> {
  refuseOthers(actor);
  return await mailHtml(id);
}

function refuseOthers(actor: UserActor): void {
  if (!isAdmin(actor)) throw new AppError("FORBIDDEN", "Only admins may do this.");
}

async function mailAddresses(
  userIds: readonly string[],
): Promise<Map<string, { email: string; handle: string }>> {
  const rows = await db().user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, email: true, handle: true },
  });
  return new Map(rows.map(({ id, email, handle }) => [id, { email, handle }]));
}
