import type { UserActor } from "@/lib/actor";
import { activeBooks } from "@/lib/billing/book";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { CARD_COLUMNS, CARD_FROM, type CardRow, toCard } from "@/lib/indicators/data/card-row";
import type { DeveloperIndicatorList } from "@/lib/indicators/developer-schema";
import { formatVersion } from "@/lib/indicators/version-number";
import { money, moneyJson } from "@/lib/money";

const LIST_MAX = 500;

/** The actor's own indicators in every state, newest first, with what each has sold. */
export async function listDeveloperIndicators(actor: UserActor): Promise<DeveloperIndicatorList> {
  const { book, currency } = activeBooks(env());
  const cards = await db().$queryRaw<CardRow[]>`
    SELECT ${CARD_COLUMNS} ${CARD_FROM} WHERE i.developer_id = ${actor.userId}::uuid ORDER BY i.id DESC LIMIT ${LIST_MAX}`;
  const ids = cards.map(({ id }) => id);
  const versions = await db().indicatorVersion.findMany({
    where: { indicatorId: { in: ids } },
    orderBy: [{ major: "desc" }, { minor: "desc" }, { patch: "desc" }],
    omit: { source: true, manifest: true },
  });
  const sales = await db().$queryRaw<{ indicator_id: string; sales: number; earned: bigint }[]>`
    SELECT l.indicator_id::text, count(*)::int AS sales, sum(c.seller_minor - coalesce(r.given, 0))::bigint AS earned
      FROM licence l JOIN charge c ON c.id = l.charge_id
      LEFT JOIN (SELECT charge_id, sum(seller_minor) AS given FROM refund GROUP BY charge_id) r ON r.charge_id = c.id
     WHERE l.indicator_id = ANY(${ids}::uuid[]) AND c.book = ${book}::"Book" AND c.currency = ${currency}
     GROUP BY l.indicator_id`;
  const items = cards.map((card) => {
    const sold = sales.find(({ indicator_id }) => indicator_id === card.id);
    return {
      ...toCard(card),
      versions: versions
        .filter(({ indicatorId }) => indicatorId === card.id)
        .map((version) => ({
          version: formatVersion(version),
          status: version.status,
          changelog: version.changelog,
          createdAt: version.createdAt.toISOString(),
        })),
      sales: sold?.sales ?? 0,
      earned: moneyJson(money(sold?.earned ?? 0n, currency)),
    };
  });
  return { items };
}
