import type { Tx } from "@/lib/db";
import { uuidv7 } from "@/lib/uuid";

export interface AskedFees {
  subscriptionMinor: bigint;
  performanceBps: number;
}

/** Makes these the terms for new followers: the same terms stay, others are a new version. Call it with the provider locked. */
export async function setFeeTerms(tx: Tx, providerId: string, asked: AskedFees, now: Date): Promise<void> {
  const last = await tx.feeTerms.findFirst({ where: { providerId }, orderBy: { version: "desc" } });
  const isSame =
    last !== null &&
    last.subscriptionMinor === asked.subscriptionMinor &&
    last.performanceBps === asked.performanceBps;
  if (isSame) return;
  const { id } = await tx.feeTerms.create({
    data: { id: uuidv7(), providerId, version: (last?.version ?? 0) + 1, ...asked, effectiveAt: now },
    select: { id: true },
  });
  await tx.provider.update({ where: { id: providerId }, data: { feeTermsId: id } });
}
