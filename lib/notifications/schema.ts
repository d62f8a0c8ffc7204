import { z } from "zod";
import { CATEGORIES } from "@/lib/notifications/kind";
import { isNotificationKind, NOTIFICATION_KIND_NAMES } from "@/lib/notifications/kinds";
import { PageQuery, pageOf } from "@/lib/paging";

export const MAIL_STATES = ["pending", "sent", "failed", "skipped"] as const;

export const OutboxQuery = PageQuery.extend({
  state: z.enum(MAIL_STATES).optional(),
  attemptsMin: z.coerce
    .number("Write a whole number.")
    .int("Write a whole number.")
    .min(0, "Write 0 or more.")
    .max(1_000, "Write at most 1,000.")
    .optional()
    .describe("Tried at least so often."),
  dueBefore: z.iso
    .datetime({ offset: true, error: "Write a moment such as 2027-01-31T00:00:00Z." })
    .refine((moment) => Date.parse(moment) >= 0, "Write a moment after 1970.")
    .optional()
    .describe("Whose next attempt is at or before this moment."),
});
export type OutboxQuery = z.infer<typeof OutboxQuery>;

export const OutboxItem = z
  .object({
    id: z.string(),
    to: z.string().describe("Address as it is now; looked up when sending."),
    handle: z.string(),
    template: z.string(),
    state: z.enum(MAIL_STATES),
    attempts: z.number().int(),
    problem: z.string().nullable().describe("Why the last attempt failed or the mail was skipped."),
    createdAt: z.string(),
    nextAttemptAt: z.string(),
    sentAt: z.string().nullable(),
    subject: z.string(),
    text: z.string().nullable().describe("Null when the mail held a secret and was sent, or cannot be read."),
    withheld: z.string().nullable().describe("Why `text` is missing."),
  })
  .meta({ id: "OutboxItem" });
export type OutboxItem = z.infer<typeof OutboxItem>;

export const OutboxPage = pageOf(OutboxItem).meta({ id: "OutboxPage" });
export type OutboxPage = z.infer<typeof OutboxPage>;

export const MailParams = z.object({ id: z.uuid() });

export const NotificationQuery = PageQuery.extend({
  unread: z
    .enum(["true", "false"], "Write true or false.")
    .default("false")
    .describe("Only those not read yet."),
});
export type NotificationQuery = z.infer<typeof NotificationQuery>;

export const NotificationItem = z
  .object({
    id: z.string(),
    kind: z.string(),
    category: z.enum(Object.keys(CATEGORIES)).nullable(),
    title: z.string(),
    text: z.string(),
    link: z.object({ label: z.string(), path: z.string().describe("Path of this product.") }).nullable(),
    read: z.boolean(),
    createdAt: z.string(),
  })
  .meta({ id: "Notification" });
export type NotificationItem = z.infer<typeof NotificationItem>;

const Unread = z.number().int().describe("All the caller's unread ones, counted up to 100.");

export const NotificationPage = pageOf(NotificationItem)
  .extend({ unread: Unread })
  .meta({ id: "NotificationPage" });
export type NotificationPage = z.infer<typeof NotificationPage>;

export const MarkReadInput = z
  .union([
    z.strictObject({ ids: z.array(z.uuid("Write ids of notifications.")).min(1).max(100) }),
    z.strictObject({ all: z.literal(true) }),
  ])
  .meta({ id: "MarkReadInput", description: "Some by id, or all. Ids of somebody else are passed over." });
export type MarkReadInput = z.infer<typeof MarkReadInput>;

export const MarkReadAnswer = z
  .object({ marked: z.number().int(), unread: Unread })
  .meta({ id: "MarkedRead" });
export type MarkReadAnswer = z.infer<typeof MarkReadAnswer>;

const KindName = z.string().refine(isNotificationKind, "There is no such kind of notification.");

export const PreferenceItem = z
  .object({
    kind: z.enum(NOTIFICATION_KIND_NAMES),
    category: z.string(),
    label: z.string(),
    inApp: z.boolean(),
    mail: z.boolean(),
    free: z
      .object({ inApp: z.boolean(), mail: z.boolean() })
      .describe("Which of the two a person may choose; the others stay as they are."),
  })
  .meta({ id: "NotificationPreference" });
export type PreferenceItem = z.infer<typeof PreferenceItem>;

export const PreferenceList = z
  .object({ items: z.array(PreferenceItem) })
  .meta({ id: "NotificationPreferences" });
export type PreferenceList = z.infer<typeof PreferenceList>;

export const PreferencesInput = z
  .strictObject({
    items: z
      .array(z.strictObject({ kind: KindName, inApp: z.boolean(), mail: z.boolean() }))
      .max(100)
      .refine(
        (items) => new Set(items.map(({ kind }) => kind)).size === items.length,
        "Name each kind once.",
      ),
  })
  .meta({
    id: "NotificationPreferencesInput",
    description: "Replaces all; a kind left out takes its default.",
  });
export type PreferencesInput = z.infer<typeof PreferencesInput>;

export const UnsubscribeToken = z.strictObject({
  token: z.string().regex(/^[\w.-]{20,400}$/, "This link is not complete."),
});

export const Unsubscribed = z
  .object({ kind: z.string(), label: z.string(), mail: z.boolean() })
  .meta({ id: "Unsubscribed", description: "What was changed, and whether mails of it are sent now." });
export type Unsubscribed = z.infer<typeof Unsubscribed>;
