import type { UserActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { unreadCount } from "@/lib/notifications/data/notifications";
import type { MarkReadAnswer, MarkReadInput } from "@/lib/notifications/schema";

/** Marks the caller's notifications read: some by id or all. Ids of somebody else are passed over. */
export async function markRead({ userId }: UserActor, input: MarkReadInput): Promise<MarkReadAnswer> {
  return await inTransaction(async (tx) => {
    const chosen = "ids" in input ? { id: { in: input.ids } } : {};
    const { count } = await tx.notification.updateMany({
      where: { userId, readAt: null, ...chosen },
      data: { readAt: new Date() },
    });
    return { marked: count, unread: await unreadCount(userId, tx) };
  });
}
