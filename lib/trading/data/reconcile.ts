import type { Tx } from "@/lib/db";
import { type ReconciliationCheck, reconciliationCheck } from "@/lib/reconciliation";
import { groupsOf } from "@/lib/trading/anchor-plan";
import { checkChains } from "@/lib/trading/data/check-chains";
import { readLeaves } from "@/lib/trading/data/read-tree";
import { type GrowingTree, growTree, rootOf } from "@/lib/trading/growing-tree";
import { equalBytes } from "@/lib/trading/hash-input";

const ACCOUNTS_AT_ONCE = 500;
const LEAVES_AT_ONCE = 65_536n;

/** Proves every trading record from its events alone: chains, what days anchored, and the roots. Run inside `inSnapshot`. */
export async function reconcileRecords(tx: Tx): Promise<ReconciliationCheck[]> {
  return [await chainsHold(tx), await anchorsLeaveNoGap(tx), await rootsAreOfTheRecords(tx)];
}

async function chainsHold(tx: Tx): Promise<ReconciliationCheck> {
  let events = 0;
  const broken: string[] = [];
  for (let after: string | null = null; ; ) {
    const chunk = await checkChains({ after, limit: ACCOUNTS_AT_ONCE }, tx);
    events += chunk.events;
    broken.push(...chunk.broken);
    if (chunk.accounts < ACCOUNTS_AT_ONCE) break;
    after = chunk.last;
  }
  return reconciliationCheck("each trading record is an unbroken chain", BigInt(events), broken);
}

async function anchorsLeaveNoGap(tx: Tx): Promise<ReconciliationCheck> {
  const rows = await tx.$queryRaw<{ account_id: string; first_seq: bigint }[]>`
    SELECT account_id::text, first_seq FROM (
      SELECT account_id, first_seq, first_leaf, lag(last_seq) OVER (PARTITION BY account_id ORDER BY first_seq) AS seq_before,
             lag(first_leaf + last_seq - first_seq + 1) OVER (ORDER BY first_leaf) AS leaf_before FROM anchor_range) r
     WHERE first_seq <> coalesce(seq_before, 0) + 1 OR first_leaf <> coalesce(leaf_before, 0)`;
  const gaps = rows.map(
    ({ account_id, first_seq }) => `account ${account_id}: a gap before event ${first_seq}`,
  );
  return reconciliationCheck(
    "days anchor every event once, in order",
    BigInt(await tx.anchorRange.count()),
    gaps,
  );
}

async function rootsAreOfTheRecords(tx: Tx): Promise<ReconciliationCheck> {
  const roots = await tx.anchorRoot.findMany({ orderBy: { day: "asc" } });
  const tree: GrowingTree = { size: 0, edge: [] };
  const wrong: string[] = [];
  let before: Uint8Array | null = null;
  for (const { day, treeSize, root, prevRoot } of roots) {
    const spans = await tx.anchorRange.findMany({ where: { day }, orderBy: { firstLeaf: "asc" } });
    for (const group of groupsOf(spans, LEAVES_AT_ONCE)) growTree(tree, await readLeaves(tx, group));
    const name = `root of ${day.toISOString().slice(0, 10)}`;
    if (BigInt(tree.size) !== treeSize)
      wrong.push(`${name}: ${treeSize} leaves, the records are ${tree.size}`);
    else if (!equalBytes(rootOf(tree), root)) wrong.push(`${name}: the records give another`);
    if (!equalBytes(prevRoot ?? new Uint8Array(), before ?? new Uint8Array()))
      wrong.push(`${name}: names another before it`);
    before = root;
  }
  return reconciliationCheck("each daily root is that of the records", BigInt(roots.length), wrong);
}
