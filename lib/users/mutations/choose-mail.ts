import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { kindOf } from "@/lib/notifications/kinds";
import { readPreferences } from "@/lib/notifications/preferences";
import type { Unsubscribed } from "@/lib/notifications/schema";
import { readUnsubscribeToken } from "@/lib/notifications/service/unsubscribe-token";
import { lockUser } from "@/lib/users/mutations/lock-user";

/**
 * Stops or starts the mails of one kind, by the link at the end of such a mail: whoever reads it may, signed in or
 * not. Doing it twice changes nothing.
 * @throws AppError UNPROCESSABLE for a link that is not ours, NOT_FOUND when the account was closed.
 */
export async function chooseMail(
  { token, mail }: { token: string; mail: boolean },
  caller: { requestId: string },
): Promise<Unsubscribed> {
  const claim = readUnsubscribeToken(token);
  if (claim === null) {
    throw new AppError(
      "UNPROCESSABLE",
      "This link is not one of ours or was cut. Change it in the settings instead.",
    );
  }
  const { userId, kind } = claim;
  await inTransaction(async (tx) => {
    const user = await lockUser(tx, userId);
    const before = readPreferences(user.notificationPrefs);
    if (before[kind]?.mail === mail) return;
    const notificationPrefs = { ...before, [kind]: { ...before[kind], mail } };
    await tx.user.update({ where: { id: userId }, data: { notificationPrefs } });
    await recordAudit(
      tx,
      { kind: "anonymous", requestId: caller.requestId, userId },
      {
        action: mail ? "user.mails_started" : "user.mails_stopped",
        subjectKind: "user",
        subjectId: userId,
        data: { kind },
      },
    );
  });
  return { kind, label: kindOf(kind).label, mail };
}
