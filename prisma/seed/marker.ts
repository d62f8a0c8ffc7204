import { db, inTransaction } from "@/lib/db";

/** True when the seed of this name has run to its end. */
export async function isSeeded(name: string): Promise<boolean> {
  return (await db().seedMarker.findUnique({ where: { name } })) !== null;
}

/** Written last, so that an interrupted seed runs again. */
export async function markSeeded(name: string): Promise<void> {
  await inTransaction(
    (tx) => tx.$executeRaw`INSERT INTO seed_marker (name) VALUES (${name}) ON CONFLICT DO NOTHING`,
  );
}
