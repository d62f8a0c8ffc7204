import { db } from "@/lib/db";
import { addDays } from "@/lib/time";
import { QUIET_DAYS } from "@/lib/verification/flag-rules";

export interface VerifyPage {
  batchKey: string;
  /** The last id of the page before; null at the beginning. */
  after: string | null;
  limit: number;
}

/** Ids of listed and suspended providers that have no run of the batch yet, in their order. */
export async function providersToVerify({ batchKey, after, limit }: VerifyPage): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id::text FROM provider p
     WHERE p.status IN ('approved', 'suspended') AND (${after}::uuid IS NULL OR p.id > ${after}::uuid)
       AND NOT EXISTS (SELECT 1 FROM verification_run r WHERE r.provider_id = p.id AND r.batch_key = ${batchKey})
     ORDER BY p.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * As above, but only where the record has changed since its last run, by a new event or since a position is open, and
 * where a flag was quiet for long enough to be cleared.
 */
export async function providersToFlag({
  batchKey,
  after,
  limit,
  now,
}: VerifyPage & { now: Date }): Promise<string[]> {
  const quietSince = addDays(now, -QUIET_DAYS);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT p.id::text FROM provider p
      LEFT JOIN LATERAL (SELECT r.started_at FROM verification_run r
                          WHERE r.provider_id = p.id ORDER BY r.id DESC LIMIT 1) run ON true
      LEFT JOIN LATERAL (SELECT e.received_at FROM account_event e
                          WHERE e.account_id = p.account_id ORDER BY e.seq DESC LIMIT 1) event ON true
     WHERE p.status IN ('approved', 'suspended') AND (${after}::uuid IS NULL OR p.id > ${after}::uuid)
       AND NOT EXISTS (SELECT 1 FROM verification_run r WHERE r.provider_id = p.id AND r.batch_key = ${batchKey})
       AND (run.started_at IS NULL OR event.received_at >= run.started_at
            OR EXISTS (SELECT 1 FROM position o WHERE o.account_id = p.account_id)
            OR EXISTS (SELECT 1 FROM flag f
                        WHERE f.subject_kind = 'provider' AND f.subject_id = p.id
                          AND f.state IN ('open', 'appealed', 'upheld') AND f.quiet_since <= ${quietSince}))
     ORDER BY p.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Applications, with when they were sent, whose record nobody has checked since; the oldest first. */
export async function applicationsToVerify(limit: number): Promise<{ id: string; appliedAt: Date }[]> {
  return await db().$queryRaw<{ id: string; appliedAt: Date }[]>`
    SELECT p.id::text, p.applied_at AS "appliedAt" FROM provider p
     WHERE p.status = 'pending'
       AND NOT EXISTS (SELECT 1 FROM verification_run r WHERE r.provider_id = p.id AND r.started_at >= p.applied_at)
     ORDER BY p.applied_at, p.id LIMIT ${limit}`;
}
