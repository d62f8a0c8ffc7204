import type { Tx } from "@/lib/db";
import { NOTIFICATION_KINDS, type NotificationOrder } from "@/lib/notifications/kinds";
import { channelsOf, readPreferences } from "@/lib/notifications/preferences";
import { uuidv7 } from "@/lib/uuid";

/** News for several people; each gets a row of their own. */
export type BroadcastOrder = {
  [Order in NotificationOrder as Order["kind"]]: Omit<Order, "userId">;
}[NotificationOrder["kind"]];

/**
 * Tells somebody news within the transaction of the act it tells of: in the product and by mail, by the rule of
 * the kind and the person's preferences. The same dedupe key writes nothing a second time.
 * @throws ZodError when the data are not the kind's.
 */
export async function notify(tx: Tx, order: NotificationOrder): Promise<void> {
  await notifyEach(tx, [order]);
}

/** As `notify` for several at once, in three statements however many they are. */
export async function notifyEach(tx: Tx, orders: readonly NotificationOrder[]): Promise<void> {
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(orders.map(({ userId }) => userId))] }, closedAt: null },
    select: { id: true, notificationPrefs: true },
  });
  const preferences = new Map(people.map((person) => [person.id, readPreferences(person.notificationPrefs)]));
  const told = orders.flatMap((order) => {
    const chosen = preferences.get(order.userId);
    return chosen === undefined
      ? []
      : [{ ...order, channels: channelsOf(order.kind, chosen), ...checked(order) }];
  });
  const inApp = told.filter(({ channels }) => channels.inApp);
  if (inApp.length > 0) {
    await tx.notification.createMany({
      data: inApp.map(({ userId, kind, dedupeKey, data }) => ({
        id: uuidv7(),
        userId,
        kind,
        dedupeKey,
        data,
      })),
      skipDuplicates: true,
    });
  }
  const mails = told.filter(({ channels }) => channels.mail);
  if (mails.length > 0) {
    await tx.outboxMail.createMany({
      data: mails.map(({ userId, kind, dedupeKey, data }) => ({
        id: uuidv7(),
        userId,
        template: kind,
        dedupeKey,
        payload: data,
      })),
      skipDuplicates: true,
    });
  }
}

/** Types end at a cast; what is written has to be readable for ever. */
function checked({ kind, data }: NotificationOrder): Pick<NotificationOrder, "data"> {
  NOTIFICATION_KINDS[kind].data.parse(data);
  return { data };
}

/** Tells every admin; `dedupeKey` is made each admin's own. Throws as `notify`. */
export async function notifyAdmins(tx: Tx, order: BroadcastOrder): Promise<void> {
  const people = await tx.user.findMany({
    where: { role: "ADMIN", closedAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  await notifyEach(
    tx,
    people.map(({ id }) => ({ ...order, userId: id, dedupeKey: `${order.dedupeKey}:${id}` })),
  );
}
