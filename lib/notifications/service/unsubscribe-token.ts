import { z } from "zod";
import { decrypt, encrypt } from "@/lib/encryption";
import { isNotificationKind, type NotificationKind } from "@/lib/notifications/kinds";
import { mayChoose } from "@/lib/notifications/preferences";

const CONTEXT = "unsubscribe";
const Claim = z.strictObject({ userId: z.uuid(), kind: z.string() });

/** What the link at the end of a mail stands for: one person's mails of one kind. */
export interface UnsubscribeClaim {
  userId: string;
  kind: NotificationKind;
}

/** Proof, for somebody who reads the mail, that they may stop mails like it. It does not expire. */
export function writeUnsubscribeToken({ userId, kind }: UnsubscribeClaim): string {
  return encrypt(JSON.stringify({ userId, kind }), CONTEXT);
}

/** What a token proves; null when this installation did not write it, or the mails may not be stopped any more. */
export function readUnsubscribeToken(token: string): UnsubscribeClaim | null {
  try {
    const { userId, kind } = Claim.parse(JSON.parse(decrypt(token, CONTEXT)));
    return isNotificationKind(kind) && mayChoose(kind).mail ? { userId, kind } : null;
  } catch {
    return null;
  }
}
