import { type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/**
 * Puts a mail that was given up or skipped back into the outbox, as if it were new.
 * @throws AppError NOT_FOUND, CONFLICT when it waits or was sent.
 */
export async function requeueMail(tx: Tx, id: string): Promise<{ template: string }> {
  const nextAttemptAt = await transactionNow(tx);
  const { count } = await tx.outboxMail.updateMany({
    where: { id, state: { in: ["failed", "skipped"] } },
    data: { state: "pending", attempts: 0, problem: null, nextAttemptAt },
  });
  const mail = await tx.outboxMail.findUnique({ where: { id }, select: { template: true } });
  if (mail === null) throw notFound("The mail");
  if (count === 0)
    throw new AppError("CONFLICT", "Only a mail that failed or was skipped can be sent again.");
  return mail;
}
