import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { RECEIPT_SELECT, type ReceiptRow, toReceipt } from "@/lib/indicators/data/receipt-row";
import type { ReceiptDto } from "@/lib/indicators/execution-schema";

/** The receipt of one of the actor's own runs. @throws AppError NOT_FOUND. */
export async function getRun(actor: UserActor, receiptId: string): Promise<ReceiptDto> {
  return toReceipt(await loadRun(actor, receiptId));
}

/** @throws AppError NOT_FOUND, also for somebody else's run. */
export async function loadRun(actor: UserActor, receiptId: string): Promise<ReceiptRow> {
  const rows = await db().$queryRaw<ReceiptRow[]>`
    ${RECEIPT_SELECT} WHERE e.public_id::text = ${receiptId} AND e.user_id = ${actor.userId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw notFound("The run");
  return row;
}
