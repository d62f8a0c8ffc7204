import { db } from "@/lib/db";
import { utcDay } from "@/lib/time";
import type { EventColumns } from "@/lib/trading/event-columns";
import { peopleAtSameAddress } from "@/lib/users/data/people-at-same-address";
import type { LinkedAccount } from "@/lib/verification/checked-record";
import { readTraces } from "@/lib/verification/data/read-traces";

/** Accounts of other people that are looked at; of one's own there are 50 at most. */
const OTHERS_MAX = 50;

export interface LinkSearch {
  accountId: string;
  ownerId: string;
  /** Events and marks from here on, days since 1970-01-01. */
  fromDay: number;
}

/** Every other account of the owner, and those of people who sign in from the same addresses; not what copies. */
export async function readLinkedAccounts(search: LinkSearch): Promise<LinkedAccount[]> {
  const near = (await peopleAtSameAddress(search.ownerId)).map(({ userId }) => userId);
  const found = await Promise.all([accountsOf([search.ownerId]), accountsOf(near)]);
  const accounts = found.flat().filter(({ id }) => id !== search.accountId);
  const traces = await readTraces(
    accounts.map(({ id }) => id),
    search.fromDay,
  );
  return accounts.flatMap(({ id, ownerId, kind, state, createdAt }): LinkedAccount[] => {
    const trace = traces.get(id);
    if (trace === undefined || kind === "copy") return [];
    const openedDay = utcDay(createdAt.getTime());
    const closedDay = state === "closed" ? Math.max(openedDay, lastDayOf(trace.events)) : null;
    const link = ownerId === search.ownerId ? "owner" : "address";
    return [{ accountId: id, link, openedDay, closedDay, kind, ...trace }];
  });
}

async function accountsOf(ownerIds: readonly string[]) {
  return await db().tradingAccount.findMany({
    where: { ownerId: { in: [...ownerIds] }, kind: { not: "copy" } },
    orderBy: { id: "desc" },
    take: OTHERS_MAX,
    select: { id: true, ownerId: true, kind: true, state: true, createdAt: true },
  });
}

function lastDayOf({ time }: EventColumns): number {
  return utcDay(time.at(-1) ?? 0);
}
