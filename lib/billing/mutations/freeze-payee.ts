import type { Tx } from "@/lib/db";

const SUSPENDED = "suspended by a curator";

/** Nothing is paid out while a curator has suspended what it is earned with; a payee frozen for something else stays so. */
export async function freezePayee(tx: Tx, { payeeId }: { payeeId: string }, now: Date): Promise<void> {
  await tx.payee.updateMany({
    where: { id: payeeId, frozenAt: null },
    data: { frozenAt: now, frozenReason: SUSPENDED },
  });
}

/** Takes the curator's freeze back, not one that has another reason. */
export async function releasePayee(tx: Tx, { payeeId }: { payeeId: string }): Promise<void> {
  await tx.payee.updateMany({
    where: { id: payeeId, frozenReason: SUSPENDED },
    data: { frozenAt: null, frozenReason: null },
  });
}
