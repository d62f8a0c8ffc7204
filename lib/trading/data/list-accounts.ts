import type { UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";
import type { AccountPage } from "@/lib/trading/account-schema";
import { accountDto } from "@/lib/trading/data/get-account";

/** The actor's accounts, the newest first. @throws AppError VALIDATION on `cursor`. */
export async function listAccounts(query: PageQuery, actor: UserActor): Promise<AccountPage> {
  const before = readUuidCursor(query.cursor);
  const where = { ownerId: actor.userId };
  const rows = await db().tradingAccount.findMany({
    where: before === undefined ? where : { ...where, id: { lt: before } },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const total =
    before === undefined ? totalOf(await db().tradingAccount.count({ where, take: COUNT_MAX + 1 })) : {};
  return { items: items.map(accountDto), nextCursor, ...total };
}
