import type { Tx } from "@/lib/db";

/** Writes the verification level that a run found. Call it with the provider locked. */
export async function setLevel(tx: Tx, providerId: string, level: number): Promise<void> {
  await tx.provider.update({ where: { id: providerId }, data: { level } });
}
