import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { planPreferences } from "@/lib/notifications/preferences";
import type { PreferenceList, PreferencesInput } from "@/lib/notifications/schema";
import { notificationPreferences } from "@/lib/users/data/notification-preferences";
import { lockUser } from "@/lib/users/mutations/lock-user";

/**
 * Replaces what the caller is told of and how; a kind left out takes its default.
 * @throws AppError UNPROCESSABLE for a choice that the kind does not leave to people.
 */
export async function setNotificationPreferences(
  actor: UserActor,
  { items }: PreferencesInput,
): Promise<PreferenceList> {
  const { preferences, refused } = planPreferences(items);
  if (refused.length > 0) {
    const message = "This cannot be switched off.";
    const errors = refused.map(({ kind, way }) => ({
      path: `items.${items.findIndex((item) => item.kind === kind)}.${way}`,
      message,
    }));
    throw new AppError("UNPROCESSABLE", message, { errors });
  }
  await inTransaction(async (tx) => {
    const { id } = await lockUser(tx, actor.userId);
    await tx.user.update({ where: { id }, data: { notificationPrefs: preferences } });
    await recordAudit(tx, actor, {
      action: "user.notifications_changed",
      subjectKind: "user",
      subjectId: id,
      data: { kinds: Object.keys(preferences).sort() },
    });
  });
  return await notificationPreferences(actor);
}
