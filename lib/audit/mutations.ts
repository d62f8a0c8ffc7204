import type { Actor } from "@/lib/actor";
import { GENESIS, sealHash } from "@/lib/audit/chain";
import { canonicalJson, type Json } from "@/lib/canonical-json";
import { inTransaction, type Tx } from "@/lib/db";

/** Somebody not signed in; `userId` where the act concerns a known account (a failed login). */
export interface AnonymousActor {
  kind: "anonymous";
  requestId: string;
  userId?: string;
}

export interface AuditEntry {
  /** Past tense, dotted: `indicator.approved`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** Small facts that explain the act; never secrets. */
  data?: Json;
}

/** Writes one audit row in the transaction of the act it records. */
export async function recordAudit(tx: Tx, actor: Actor | AnonymousActor, entry: AuditEntry): Promise<void> {
  const actorId = "userId" in actor ? actor.userId : undefined;
  const anonymous = actor.kind === "anonymous" ? { anonymous: true } : {};
  const system = actor.kind === "system" ? { by: actor.name } : {};
  await tx.auditEvent.create({
    data: {
      actorId: actorId ?? null,
      actorKind: actor.kind === "anonymous" ? "session" : actor.kind,
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      requestId: actor.requestId,
      data: canonicalJson({
        ...anonymous,
        ...system,
        ...(entry.data === undefined ? {} : { data: entry.data }),
      }),
    },
  });
}

const SEAL_LOCK = 7_301;
const SEAL_BATCH = 1_000;
// Identity values are taken before the commit, so a slow transaction's rows appear behind newer ones.
const LATE_WINDOW = 100_000;

/**
 * Seals the events not sealed yet, in id order, under one advisory lock: two sealers never fork the chain.
 * @returns how many events were sealed.
 */
export async function sealAuditEvents(): Promise<number> {
  let sealed = 0;
  for (;;) {
    const batch = await inTransaction(sealBatch);
    sealed += batch;
    if (batch < SEAL_BATCH) return sealed;
  }
}

async function sealBatch(tx: Tx): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEAL_LOCK})`;
  const last = await tx.auditSeal.findFirst({ orderBy: { pos: "desc" } });
  const newest = await tx.$queryRaw<{ max: bigint | null }[]>`SELECT max(event_id) AS max FROM audit_seal`;
  const from = (newest[0]?.max ?? 0n) - BigInt(LATE_WINDOW);
  const ids = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT e.id FROM audit_event e
     WHERE e.id > ${from} AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.event_id = e.id)
     ORDER BY e.id LIMIT ${SEAL_BATCH}`;
  const events = await tx.auditEvent.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: "asc" },
  });
  let prevHash: Uint8Array = last?.hash ?? GENESIS;
  let pos = last?.pos ?? 0n;
  const rows = events.map((event) => {
    const hash = sealHash(prevHash, event);
    const row = {
      pos: ++pos,
      eventId: event.id,
      prevHash: new Uint8Array(prevHash),
      hash: new Uint8Array(hash),
    };
    prevHash = hash;
    return row;
  });
  if (rows.length > 0) await tx.auditSeal.createMany({ data: rows });
  return rows.length;
}
