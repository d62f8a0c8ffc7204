import { isAdmin, isCurator, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { CATEGORIES } from "@/lib/notifications/kind";
import { kindOf } from "@/lib/notifications/kinds";
import { channelsOf, kindsFor, mayChoose, readPreferences } from "@/lib/notifications/preferences";
import type { PreferenceList } from "@/lib/notifications/schema";

/** What the caller is told of and how: every kind that concerns somebody of their rank. */
export async function notificationPreferences(actor: UserActor): Promise<PreferenceList> {
  const user = await db().user.findUnique({
    where: { id: actor.userId },
    select: { notificationPrefs: true },
  });
  if (user === null) throw notFound("The account");
  const preferences = readPreferences(user.notificationPrefs);
  const kinds = kindsFor({ curator: isCurator(actor), admin: isAdmin(actor) });
  return {
    items: kinds.map((kind) => {
      const { category, label } = kindOf(kind);
      const channels = channelsOf(kind, preferences);
      return { kind, category: CATEGORIES[category], label, ...channels, free: mayChoose(kind) };
    }),
  };
}
