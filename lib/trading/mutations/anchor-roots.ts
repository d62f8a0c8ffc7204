import type { SystemActor } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { addDays, startOfDay } from "@/lib/time";
import { groupsOf, type PlacedSpan, placeSpans } from "@/lib/trading/anchor-plan";
import { readGrowingTree, readLeaves } from "@/lib/trading/data/read-tree";
import { growTree, partialTiles, rootOf, type Tile } from "@/lib/trading/growing-tree";
import { joined } from "@/lib/trading/hash-input";

const ANCHOR_LOCK = 7_302;
/** Leaves read and hashed at a time: 2 MB of hashes. */
const GROUP_LEAVES = 65_536n;
const ANCHOR_SECONDS = 280;

/**
 * Anchors the oldest finished UTC day that has no root yet: the Merkle root over every event received until its end, in
 * the order days and accounts brought them. Only new leaves are hashed. Two processes at once make one root.
 * @returns the number of new leaves, or null when every finished day has its root.
 */
export async function anchorNextDay(
  _actor: SystemActor,
  now: Date,
): Promise<{ day: string; leaves: number } | null> {
  return await inTransaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ANCHOR_LOCK})`;
      const last = await tx.anchorRoot.findFirst({ orderBy: { day: "desc" } });
      const day = last === null ? await firstDay(tx) : addDays(last.day, 1);
      if (day === null || addDays(day, 1).getTime() > now.getTime()) return null;
      const size = last?.treeSize ?? 0n;
      const spans = placeSpans(await newSpans(tx, addDays(day, 1)), size);
      const tree = await readGrowingTree(tx, Number(size));
      for (const group of groupsOf(spans, GROUP_LEAVES)) {
        await storeTiles(tx, growTree(tree, await readLeaves(tx, group)));
      }
      await storeTiles(tx, partialTiles(tree));
      const root = new Uint8Array(rootOf(tree));
      const prevRoot = last === null ? null : new Uint8Array(last.root);
      await tx.anchorRoot.create({ data: { day, treeSize: BigInt(tree.size), root, prevRoot } });
      await storeSpans(tx, day, spans);
      return { day: day.toISOString().slice(0, 10), leaves: tree.size - Number(size) };
    },
    { seconds: ANCHOR_SECONDS },
  );
}

/** The UTC day that brought the first event; null before there is one. */
async function firstDay(tx: Tx): Promise<Date | null> {
  const [row] = await tx.$queryRaw<
    { first: Date | null }[]
  >`SELECT min(received_at) AS first FROM account_event`;
  const first = row?.first ?? null;
  return first === null ? null : startOfDay(first);
}

/** What was received before `until` and no day has anchored, in the order of accounts. */
async function newSpans(tx: Tx, until: Date) {
  return await tx.$queryRaw<{ accountId: string; firstSeq: bigint; lastSeq: bigint }[]>`
    SELECT a.id::text AS "accountId", coalesce(r.last_seq, 0) + 1 AS "firstSeq", e.last_seq AS "lastSeq"
      FROM trading_account a
      LEFT JOIN LATERAL (SELECT last_seq FROM anchor_range WHERE account_id = a.id ORDER BY first_seq DESC LIMIT 1) r ON true
     CROSS JOIN LATERAL (SELECT max(seq) AS last_seq FROM account_event
                          WHERE account_id = a.id AND seq > coalesce(r.last_seq, 0) AND received_at < ${until}) e
     WHERE a.head_seq > coalesce(r.last_seq, 0) AND e.last_seq IS NOT NULL ORDER BY a.id`;
}

async function storeTiles(tx: Tx, tiles: readonly Tile[]): Promise<void> {
  const data = tiles.map(({ level, index, hashes }) => {
    return { level, index: BigInt(index), width: hashes.length, hashes: new Uint8Array(joined(hashes)) };
  });
  // A level that did not grow has its tile stored already.
  if (data.length > 0) await tx.merkleTile.createMany({ data, skipDuplicates: true });
}

async function storeSpans(tx: Tx, day: Date, spans: readonly PlacedSpan[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO anchor_range (day, account_id, first_seq, last_seq, first_leaf)
    SELECT ${day}::date, * FROM unnest(${spans.map(({ accountId }) => accountId)}::uuid[],
      ${spans.map(({ firstSeq }) => firstSeq)}::bigint[], ${spans.map(({ lastSeq }) => lastSeq)}::bigint[],
      ${spans.map(({ firstLeaf }) => firstLeaf)}::bigint[])`;
}
