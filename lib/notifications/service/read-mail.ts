import type { OutboxMail } from "@/lib/generated/prisma/client";
import type { MailSite, RenderedMail } from "@/lib/notifications/letter";
import { openPayload } from "@/lib/notifications/service/sealed-payload";
import { writeUnsubscribeToken } from "@/lib/notifications/service/unsubscribe-token";
import { isMailTemplate, isOptionalMail, isSensitive, renderMail } from "@/lib/notifications/templates";
import { publicUrl } from "@/lib/public-url";

const SITE: MailSite = { name: "Touchstone", urlOf: publicUrl };

export type StoredMail = Pick<OutboxMail, "userId" | "template" | "dedupeKey" | "payload">;

export interface ReadMail extends RenderedMail {
  /** Address that stops mails like this one by a single POST (RFC 8058); null for mails that cannot be stopped. */
  stopUrl: string | null;
}

/** The mail of an outbox row, ready to be sent. @throws Error when its payload cannot be read any more. */
export function readMail({ userId, template, dedupeKey, payload }: StoredMail): ReadMail {
  if (!isMailTemplate(template)) throw new Error(`no mail template "${template}"`);
  const content = isSensitive(template) ? openPayload(payload, dedupeKey) : payload;
  if (!isOptionalMail(template)) return { ...renderMail(template, content, { site: SITE }), stopUrl: null };
  const token = encodeURIComponent(writeUnsubscribeToken({ userId, kind: template }));
  return {
    ...renderMail(template, content, { site: SITE, stopPath: `/unsubscribe?token=${token}` }),
    stopUrl: publicUrl(`/api/notifications/unsubscribe?token=${token}`),
  };
}
