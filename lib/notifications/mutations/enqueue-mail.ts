import type { Tx } from "@/lib/db";
import { sealPayload } from "@/lib/notifications/service/sealed-payload";
import { type AddressTemplate, isSensitive, type MailPayload } from "@/lib/notifications/templates";
import { uuidv7 } from "@/lib/uuid";

/** A mail about a person's address; `dedupeKey` is unique for ever, so the same news is written once. */
export type MailOrder = {
  [Name in AddressTemplate]: {
    userId: string;
    template: Name;
    dedupeKey: string;
    payload: MailPayload<Name>;
  };
}[AddressTemplate];

/**
 * Puts a mail about an address into the outbox within the transaction of the act it tells of; a job sends it
 * later. All other news goes through `notify`.
 * @returns false when a mail with this key is there already.
 */
export async function enqueueMail(tx: Tx, order: MailOrder): Promise<boolean> {
  const { userId, template, dedupeKey } = order;
  const payload = isSensitive(template) ? sealPayload(order.payload, dedupeKey) : order.payload;
  const written = await tx.outboxMail.createMany({
    data: [{ id: uuidv7(), userId, template, dedupeKey, payload }],
    skipDuplicates: true,
  });
  return written.count === 1;
}
