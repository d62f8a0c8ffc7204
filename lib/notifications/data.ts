import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import type { OutboxMail } from "@/lib/generated/prisma/client";
import type { OutboxItem, OutboxQuery } from "@/lib/notifications/schema";
import { openPayload } from "@/lib/notifications/service/sealed-payload";
import {
  isMailTemplate,
  MAIL_TEMPLATES,
  type MailSite,
  type RenderedMail,
  renderMail,
} from "@/lib/notifications/templates";
import { COUNT_MAX, totalOf } from "@/lib/paging";
import { publicUrl } from "@/lib/public-url";

const SITE: MailSite = { name: "Touchstone", urlOf: publicUrl };

/** A mail without its address, which belongs to the user. */
export type ListedMail = Omit<OutboxItem, "to" | "handle"> & { userId: string };

/**
 * Newest mails first. For the operator's eyes: a mail that is still waiting shows its links, since without a
 * mail server the outbox is where people get them from.
 */
export async function listMails(query: OutboxQuery) {
  const before = readUuidCursor(query.cursor);
  const where = query.state ? { state: query.state } : {};
  const rows = await db().outboxMail.findMany({
    where: { ...where, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const total = before ? {} : totalOf(await db().outboxMail.count({ where, take: COUNT_MAX + 1 }));
  return { items: items.map(listedMail), nextCursor, ...total };
}

/** The mail of an outbox row, ready to be sent. @throws Error when its payload cannot be read any more. */
export function readMail(row: Pick<OutboxMail, "template" | "dedupeKey" | "payload">): RenderedMail {
  if (!isMailTemplate(row.template)) throw new Error(`no mail template "${row.template}"`);
  const payload = MAIL_TEMPLATES[row.template].sensitive
    ? openPayload(row.payload, row.dedupeKey)
    : row.payload;
  return renderMail(row.template, payload, SITE);
}

function listedMail(row: OutboxMail): ListedMail {
  return {
    id: row.id,
    userId: row.userId,
    template: row.template,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: row.nextAttemptAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    ...shownWords(row),
  };
}

function shownWords(row: OutboxMail): Pick<OutboxItem, "subject" | "text" | "withheld"> {
  try {
    const { subject, text } = readMail(row);
    const secret = isMailTemplate(row.template) && MAIL_TEMPLATES[row.template].sensitive;
    if (secret && row.state === "sent") {
      return { subject, text: null, withheld: "It held a secret link and was delivered." };
    }
    return { subject, text, withheld: null };
  } catch {
    return { subject: row.template, text: null, withheld: "Its content cannot be read with today's keys." };
  }
}
