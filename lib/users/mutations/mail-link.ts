import type { Tx } from "@/lib/db";
import { enqueueMail } from "@/lib/notifications/mutations/enqueue-mail";
import { newSecret } from "@/lib/users/service/random-secret";

const HOUR_MS = 3_600_000;
const LIFETIME_MS = { "verify-email": 48 * HOUR_MS, "reset-password": HOUR_MS } as const;
const PURPOSE = { "verify-email": "verify_email", "reset-password": "reset_password" } as const;
/** At most one mail of a kind in this time, however often it is asked for. */
const MAIL_EVERY_MS = 60_000;

/** Mails a one-time link, unless one of this kind left within the same minute. */
export async function mailLink(
  tx: Tx,
  order: { userId: string; template: "verify-email" | "reset-password"; now: Date },
): Promise<void> {
  const { userId, template, now } = order;
  const { text, hash } = newSecret();
  const slot = Math.floor(now.getTime() / MAIL_EVERY_MS);
  const dedupeKey = `${template}:${userId}:${slot}`;
  if (!(await enqueueMail(tx, { userId, template, dedupeKey, payload: { token: text } }))) return;
  await tx.oneTimeToken.create({
    data: {
      hash,
      userId,
      purpose: PURPOSE[template],
      expiresAt: new Date(now.getTime() + LIFETIME_MS[template]),
    },
  });
}
