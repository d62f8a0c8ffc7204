import type { Tx } from "@/lib/db";
import type { PayeeKind } from "@/lib/generated/prisma/enums";
import { startOfMonth } from "@/lib/time";
import { uuidv7 } from "@/lib/uuid";

/** The payee a person earns as; opened on the first sale offer. Its first open month is the current one. */
export async function ensurePayee(
  tx: Tx,
  userId: string,
  kind: PayeeKind,
  now: Date,
): Promise<{ payeeId: string }> {
  await tx.$executeRaw`
    INSERT INTO payee (id, user_id, kind, closed_through)
    VALUES (${uuidv7()}::uuid, ${userId}::uuid, ${kind}::"PayeeKind", ${startOfMonth(now)})
    ON CONFLICT DO NOTHING`;
  const payee = await tx.payee.findUniqueOrThrow({
    where: { userId_kind: { userId, kind } },
    select: { id: true },
  });
  return { payeeId: payee.id };
}
