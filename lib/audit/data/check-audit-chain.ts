import { type ChainState, GENESIS, walkChain } from "@/lib/audit/chain";
import { db, type Tx } from "@/lib/db";

const WALK_BATCH = 2_000;

export interface ChainCheck {
  sealed: bigint;
  /** Events older than ten minutes that no seal covers. */
  overdue: bigint;
  /** The first broken position, or null. */
  broken: { pos: bigint; reason: string } | null;
}

/** Re-computes the whole audit chain from the stored events. */
export async function checkAuditChain(tx: Tx = db()): Promise<ChainCheck> {
  let state: ChainState = { pos: 0n, hash: GENESIS };
  const late = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM audit_event e
     WHERE e.at < now() - interval '10 minutes' AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.event_id = e.id)`;
  const overdue = late[0]?.count ?? 0n;
  for (;;) {
    const links = await tx.auditSeal.findMany({
      where: { pos: { gt: state.pos } },
      orderBy: { pos: "asc" },
      take: WALK_BATCH,
      include: { event: true },
    });
    const walked = walkChain(state, links);
    if (!walked.ok) return { sealed: state.pos, overdue, broken: { pos: walked.pos, reason: walked.reason } };
    state = walked.state;
    if (links.length < WALK_BATCH) return { sealed: state.pos, overdue, broken: null };
  }
}
