import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { mailLink } from "@/lib/users/mutations/mail-link";
import type { CheckMail } from "@/lib/users/schema";

const CHECK_MAIL: CheckMail = {
  status: "check_mail",
  message: "If the address has an account, a mail with a link is on its way.",
};

/** Mails a link for a new password; says nothing about whether the address is known. */
export async function requestPasswordReset(email: string, caller: { requestId: string }): Promise<CheckMail> {
  await inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, closedAt: true } });
    if (user === null || user.closedAt !== null) return;
    await mailLink(tx, { userId: user.id, template: "reset-password", now: await transactionNow(tx) });
    await recordAudit(
      tx,
      { kind: "anonymous", requestId: caller.requestId, userId: user.id },
      { action: "user.password_reset_requested", subjectKind: "user", subjectId: user.id },
    );
  });
  return CHECK_MAIL;
}
