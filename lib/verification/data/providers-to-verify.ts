import { db } from "@/lib/db";

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

/** Applications, with when they were sent, whose record nobody has checked since; the oldest first. */
export async function applicationsToVerify(limit: number): Promise<{ id: string; appliedAt: Date }[]> {
  return await db().$queryRaw<{ id: string; appliedAt: Date }[]>`
    SELECT p.id::text, p.applied_at AS "appliedAt" FROM provider p
     WHERE p.status = 'pending'
       AND NOT EXISTS (SELECT 1 FROM verification_run r WHERE r.provider_id = p.id AND r.started_at >= p.applied_at)
     ORDER BY p.applied_at, p.id LIMIT ${limit}`;
}
