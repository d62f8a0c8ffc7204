import type { Tx } from "@/lib/db";

/** Everybody who decides as a curator, but for `parties`: nobody decides their own case. */
export async function curatorIds(tx: Tx, parties: readonly string[]): Promise<string[]> {
  const curators = await tx.user.findMany({
    where: { role: { in: ["CURATOR", "ADMIN"] }, closedAt: null, id: { notIn: [...parties] } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return curators.map(({ id }) => id);
}
