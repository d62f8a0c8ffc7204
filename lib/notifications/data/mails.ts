import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { OutboxMail, Prisma } from "@/lib/generated/prisma/client";
import type { OutboxItem, OutboxQuery } from "@/lib/notifications/schema";
import { readMail } from "@/lib/notifications/service/read-mail";
import { ADDRESS_TEMPLATES, isAddressTemplate } from "@/lib/notifications/templates";
import { COUNT_MAX, totalOf } from "@/lib/paging";

/** A mail without its address, which belongs to the user. */
export type ListedMail = Omit<OutboxItem, "to" | "handle"> & { userId: string };

/**
 * Newest mails first. For the operator's eyes: a mail that is still waiting shows its links, since without a
 * mail server the outbox is where people get them from.
 */
export async function listMails(query: OutboxQuery) {
  const before = readUuidCursor(query.cursor);
  const where = whereOf(query);
  const rows = await db().outboxMail.findMany({
    where: { ...where, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const total = before ? {} : totalOf(await db().outboxMail.count({ where, take: COUNT_MAX + 1 }));
  return { items: items.map(listedMail), nextCursor, ...total };
}

function whereOf({ state, attemptsMin, dueBefore }: OutboxQuery): Prisma.OutboxMailWhereInput {
  return {
    ...(state === undefined ? {} : { state }),
    ...(attemptsMin === undefined ? {} : { attempts: { gte: attemptsMin } }),
    ...(dueBefore === undefined ? {} : { nextAttemptAt: { lte: new Date(dueBefore) } }),
  };
}

/** One mail as HTML. @throws AppError NOT_FOUND, CONFLICT when its content is withheld or cannot be read. */
export async function mailHtml(id: string): Promise<string> {
  const row = await db().outboxMail.findUnique({ where: { id } });
  if (row === null) throw notFound("The mail");
  const content = contentOf(row);
  if ("withheld" in content) throw new AppError("CONFLICT", content.withheld);
  return content.html;
}

function listedMail(row: OutboxMail): ListedMail {
  const content = contentOf(row);
  const words =
    "withheld" in content
      ? { subject: content.subject, text: null, withheld: content.withheld }
      : { subject: content.subject, text: content.text, withheld: null };
  return {
    id: row.id,
    userId: row.userId,
    template: row.template,
    state: row.state,
    attempts: row.attempts,
    problem: row.problem,
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: row.nextAttemptAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    ...words,
  };
}

type Content = { subject: string; text: string; html: string } | { subject: string; withheld: string };

function contentOf(row: OutboxMail): Content {
  const own = isAddressTemplate(row.template) ? ADDRESS_TEMPLATES[row.template] : null;
  if (own?.sensitive && row.state === "sent") {
    return { subject: own.subject, withheld: "It held a secret link and was delivered." };
  }
  try {
    return readMail(row);
  } catch {
    return {
      subject: own?.subject ?? row.template,
      withheld: "Its content cannot be read with today's keys or templates.",
    };
  }
}
