import { inTransaction, sqlState } from "@/lib/db";

/** Runs raw SQL that must fail, and tells the SQLSTATE it failed with. */
export async function stateOf(sql: string): Promise<string | undefined> {
  try {
    await inTransaction((tx) => tx.$executeRawUnsafe(sql));
  } catch (error) {
    return sqlState(error);
  }
  return "accepted";
}
