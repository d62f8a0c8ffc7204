import { db, type Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { AnchoredSpan } from "@/lib/trading/anchor-plan";
import { HASH_BYTES } from "@/lib/trading/chain";
import { edgeTiles, type GrowingTree, resumedTree } from "@/lib/trading/growing-tree";
import { hashAt, type TileAt, type TileKey } from "@/lib/trading/merkle-tree";

/** The record of an event, of `account_event e LEFT JOIN instrument i`. */
export const RECORD = Prisma.sql`account_event_record(e.account_id, e.amount, e.currency, e.executed_at, e.external_id, e.fee,
  e.fee_currency, e.kind, e.price, e.qty, e.seq, e.side, i.code, e.voids_seq)`;

/** The leaf hashes of events, in the order of the spans. */
export async function readLeaves(tx: Tx, spans: readonly AnchoredSpan[]): Promise<Uint8Array[]> {
  const rows = await tx.$queryRaw<{ leaves: Uint8Array | null }[]>`
    SELECT string_agg(sha256('\\x00'::bytea || convert_to(${RECORD}, 'UTF8')), ''::bytea ORDER BY s.n, e.seq) AS leaves
      FROM unnest(${spans.map(({ accountId }) => accountId)}::uuid[], ${spans.map(({ firstSeq }) => firstSeq)}::bigint[],
                  ${spans.map(({ lastSeq }) => lastSeq)}::bigint[]) WITH ORDINALITY AS s (account_id, first_seq, last_seq, n)
      JOIN account_event e ON e.account_id = s.account_id AND e.seq BETWEEN s.first_seq AND s.last_seq
      LEFT JOIN instrument i ON i.id = e.instrument_id`;
  const bytes = rows[0]?.leaves ?? new Uint8Array();
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, at) => hashAt(bytes, at));
}

/** The tree of `size` leaves, ready to grow, from its stored tiles. */
export async function readGrowingTree(tx: Tx, size: number): Promise<GrowingTree> {
  const tileAt = await readTiles(tx, edgeTiles(size));
  return resumedTree(size, tileAt);
}

/** Reads tiles, of each the widest that is stored: it begins with all the narrower ones. */
export async function readTiles(tx: Tx | undefined, tiles: readonly TileKey[]): Promise<TileAt> {
  const rows = await (tx ?? db()).$queryRaw<{ level: number; index: bigint; hashes: Uint8Array }[]>`
    SELECT DISTINCT ON (t.level, t.index) t.level::int AS level, t.index, t.hashes
      FROM unnest(${tiles.map(({ level }) => level)}::smallint[], ${tiles.map(({ index }) => index)}::bigint[]) AS w (level, index)
      JOIN merkle_tile t ON t.level = w.level AND t.index = w.index ORDER BY t.level, t.index, t.width DESC`;
  const found = new Map(rows.map(({ level, index, hashes }) => [`${level}/${index}`, hashes]));
  return ({ level, index }) => found.get(`${level}/${index}`) ?? new Uint8Array();
}
