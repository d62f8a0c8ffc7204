import { db } from "@/lib/db";

/** Resolves when the database answers. */
export async function pingDatabase(): Promise<void> {
  await db().$queryRaw`SELECT 1`;
}
