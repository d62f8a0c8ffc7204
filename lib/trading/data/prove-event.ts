import type { UserActor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { AnchorRootModel } from "@/lib/generated/prisma/models";
import { HASH_BYTES } from "@/lib/trading/chain";
import { findOwnAccount } from "@/lib/trading/data/find-account";
import { RECORD, readTiles } from "@/lib/trading/data/read-tree";
import { hexOf } from "@/lib/trading/hash-input";
import { consistencyRanges, inclusionRanges, rangeHash, tilesOf } from "@/lib/trading/merkle-tree";
import { type EventProof, PROOF_FORMAT } from "@/lib/trading/proof-format";

interface ProvenRow {
  record: string;
  hash: Uint8Array;
  before: Uint8Array | null;
  day: Date | null;
  leaf: bigint | null;
}

/**
 * The proof of an event of any account: its step of the chain, its place in the first tree that has it, and that the
 * latest tree continues that one. Who may see the account is the caller's to know.
 * @throws AppError NOT_FOUND for a number the account has not reached.
 */
export async function proveEvent(accountId: string, seq: bigint, tx: Tx = db()): Promise<EventProof> {
  const [row] = await tx.$queryRaw<ProvenRow[]>`
    SELECT ${RECORD} AS record, e.hash, b.hash AS before, r.day, r.first_leaf + e.seq - r.first_seq AS leaf
      FROM account_event e LEFT JOIN instrument i ON i.id = e.instrument_id
      LEFT JOIN account_event b ON b.account_id = e.account_id AND b.seq = e.seq - 1
      LEFT JOIN LATERAL (SELECT * FROM anchor_range WHERE account_id = e.account_id AND first_seq <= e.seq
                          ORDER BY first_seq DESC LIMIT 1) r ON r.last_seq >= e.seq
     WHERE e.account_id = ${accountId}::uuid AND e.seq = ${seq}`;
  if (row === undefined) throw notFound("The event");
  const { record, hash, before, day, leaf } = row;
  return {
    format: PROOF_FORMAT,
    account: accountId,
    seq: Number(seq),
    record,
    previousHash: hexOf(before ?? new Uint8Array(HASH_BYTES)),
    hash: hexOf(hash),
    anchor: day === null || leaf === null ? null : await anchorOf(tx, day, Number(leaf)),
  };
}

/** The proof of an event of the actor's own account. @throws AppError NOT_FOUND. */
export async function proveOwnEvent(actor: UserActor, accountId: string, seq: bigint): Promise<EventProof> {
  await findOwnAccount(actor, accountId);
  return await proveEvent(accountId, seq);
}

async function anchorOf(tx: Tx, day: Date, leaf: number): Promise<NonNullable<EventProof["anchor"]>> {
  const root = await tx.anchorRoot.findUniqueOrThrow({ where: { day } });
  const latest = await tx.anchorRoot.findFirstOrThrow({ orderBy: { day: "desc" } });
  const inclusion = inclusionRanges(leaf, Number(root.treeSize));
  const consistency = consistencyRanges(Number(root.treeSize), Number(latest.treeSize));
  const tileAt = await readTiles(tx, tilesOf([...inclusion, ...consistency]));
  return {
    root: rootOfDay(root),
    leaf,
    inclusion: inclusion.map((range) => hexOf(rangeHash(range, tileAt))),
    latest: rootOfDay(latest),
    consistency: consistency.map((range) => hexOf(rangeHash(range, tileAt))),
  };
}

export function rootOfDay({ day, treeSize, root }: AnchorRootModel) {
  return { day: day.toISOString().slice(0, 10), treeSize: Number(treeSize), root: hexOf(root) };
}
