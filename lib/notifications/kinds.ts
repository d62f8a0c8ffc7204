import type { z } from "zod";
import type { Kind, News } from "@/lib/notifications/kind";
import { EXCHANGE_KINDS } from "@/lib/notifications/kinds/exchanges";
import { FLAG_KINDS } from "@/lib/notifications/kinds/flags";
import { INDICATOR_KINDS } from "@/lib/notifications/kinds/indicators";
import { LICENCE_KINDS } from "@/lib/notifications/kinds/licences";
import { MONEY_KINDS } from "@/lib/notifications/kinds/money";
import { OPERATION_KINDS } from "@/lib/notifications/kinds/operation";
import { PROVIDER_KINDS } from "@/lib/notifications/kinds/providers";
import { REVIEW_KINDS } from "@/lib/notifications/kinds/reviews";
import { SECURITY_KINDS } from "@/lib/notifications/kinds/security";
import { VERIFICATION_KINDS } from "@/lib/notifications/kinds/verification";
import { oneLine } from "@/lib/notifications/letter";

/** Every kind of news, in the order the settings list them. A new one is an entry in a file of `kinds/`. */
export const NOTIFICATION_KINDS = {
  ...SECURITY_KINDS,
  ...MONEY_KINDS,
  ...LICENCE_KINDS,
  ...INDICATOR_KINDS,
  ...REVIEW_KINDS,
  ...PROVIDER_KINDS,
  ...FLAG_KINDS,
  ...VERIFICATION_KINDS,
  ...EXCHANGE_KINDS,
  ...OPERATION_KINDS,
} as const;

export type NotificationKind = keyof typeof NOTIFICATION_KINDS;
export type NotificationData<Name extends NotificationKind> = z.infer<
  (typeof NOTIFICATION_KINDS)[Name]["data"]
>;

/** News for one person; `dedupeKey` is unique for ever, so the same news is told once. */
export type NotificationOrder = {
  [Name in NotificationKind]: {
    userId: string;
    kind: Name;
    dedupeKey: string;
    data: NotificationData<Name>;
  };
}[NotificationKind];

export const NOTIFICATION_KIND_NAMES = Object.keys(NOTIFICATION_KINDS).filter(isNotificationKind);

export function isNotificationKind(name: string): name is NotificationKind {
  return Object.hasOwn(NOTIFICATION_KINDS, name);
}

/** The kind without the type of its data: for rules, labels and lists. */
export function kindOf(
  name: NotificationKind,
): Pick<Kind<never>, "category" | "label" | "inApp" | "mail" | "audience"> {
  return NOTIFICATION_KINDS[name];
}

/** The words of a piece of news. @throws ZodError when the data are not the kind's. */
export function wordsOf(name: NotificationKind, data: unknown): News {
  return composed(NOTIFICATION_KINDS[name], data);
}

/** Sound because `words` gets what its own entry's `data` has just parsed. */
function composed(declared: { data: z.ZodType; words: unknown }, data: unknown): News {
  const words = declared.words as (data: unknown) => News;
  const news = words(declared.data.parse(data));
  return { ...news, title: oneLine(news.title), text: oneLine(news.text) };
}
