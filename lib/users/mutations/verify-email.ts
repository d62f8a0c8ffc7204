import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { takeLinkToken } from "@/lib/users/mutations/take-link-token";

/**
 * Proves that the owner of the link reads the mail of the address.
 * @throws AppError UNPROCESSABLE when the link was used, has expired or never existed.
 */
export async function verifyEmail(token: string, caller: { requestId: string }): Promise<{ done: true }> {
  await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const userId = await takeLinkToken(tx, { token, purpose: "verify_email", now });
    await tx.user.updateMany({
      where: { id: userId, emailVerifiedAt: null },
      data: { emailVerifiedAt: now },
    });
    await recordAudit(
      tx,
      { kind: "anonymous", requestId: caller.requestId, userId },
      { action: "user.email_verified", subjectKind: "user", subjectId: userId },
    );
  });
  return { done: true };
}
