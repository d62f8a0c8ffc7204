import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/**
 * Makes an account's record a provider's, or takes that back. The caller has authorised it.
 * @throws AppError UNPROCESSABLE where an account that its owner has closed would publish.
 */
export async function setPublishing(tx: Tx, accountId: string, publishes: boolean): Promise<void> {
  const { state } = await tx.tradingAccount.update({
    where: { id: accountId },
    data: { publishes },
    select: { state: true },
  });
  if (publishes && state === "closed")
    throw new AppError("UNPROCESSABLE", "The owner has closed the account: there is nothing to list.");
}
