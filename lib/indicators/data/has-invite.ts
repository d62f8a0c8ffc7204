import type { Tx } from "@/lib/db";

/** The developer of this listing has invited the person. */
export async function hasInvite(reader: Tx, userId: string, indicatorId: string): Promise<boolean> {
  return (await reader.indicatorInvite.count({ where: { userId, indicatorId } })) > 0;
}
