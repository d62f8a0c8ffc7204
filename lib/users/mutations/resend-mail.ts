import { isAdmin, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { requeueMail } from "@/lib/notifications/mutations/requeue-mail";

/**
 * Sends a mail again that was given up or skipped.
 * @throws AppError FORBIDDEN for anybody but an admin, NOT_FOUND, CONFLICT when it waits or was sent.
 */
export async function resendMail(actor: UserActor, id: string): Promise<{ done: true }> {
  if (!isAdmin(actor)) throw new AppError("FORBIDDEN", "Only admins may do this.");
  await inTransaction(async (tx) => {
    const { template } = await requeueMail(tx, id);
    await recordAudit(tx, actor, {
      action: "mail.requeued",
      subjectKind: "mail",
      subjectId: id,
      data: { template },
    });
  });
  return { done: true };
}
