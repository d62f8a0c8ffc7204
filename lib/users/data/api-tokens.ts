import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { apiTokenItem } from "@/lib/users/api-token-item";
import type { ApiTokenItem } from "@/lib/users/schema";

/** The caller's API tokens that were not revoked, newest first; at most 50 exist. */
export async function listApiTokens(actor: UserActor): Promise<{ items: ApiTokenItem[] }> {
  const rows = await db().apiToken.findMany({
    where: { userId: actor.userId, revokedAt: null },
    orderBy: { id: "desc" },
    take: 100,
  });
  return { items: rows.map(apiTokenItem) };
}
