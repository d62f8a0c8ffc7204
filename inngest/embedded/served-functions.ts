import type { Sql } from "@/inngest/embedded/database";

/** A process that has not said for this long what it serves is gone. */
const GONE_AFTER_SECONDS = 60;

/** Says that a living process serves these functions; repeated every few seconds. */
export async function announceServed(sql: Sql, functionIds: readonly string[]): Promise<void> {
  await sql.query(
    `INSERT INTO durable.served_function (id, seen_at) SELECT unnest($1::text[]), now()
     ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`,
    [[...functionIds].sort()],
  );
}

/** True when some living process serves the function; asked for functions this one does not know. */
export async function isServedElsewhere(sql: Sql, functionId: string): Promise<boolean> {
  const { rows } = await sql.query(
    `SELECT 1 FROM durable.served_function WHERE id = $1 AND seen_at > now() - $2 * interval '1 second'`,
    [functionId, GONE_AFTER_SECONDS],
  );
  return rows.length > 0;
}
