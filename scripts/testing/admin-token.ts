import { randomUUID } from "node:crypto";
import { sha256Hex } from "@/lib/canonical-json";
import { withClient } from "@/scripts/testing/migrated-cluster";

/** An API token of the demo's admin, written straight into the database. */
export async function adminToken(databaseUrl: string): Promise<string> {
  const token = `ts_${randomUUID()}`;
  await withClient(databaseUrl, async (client) => {
    await client.query(
      `INSERT INTO api_token (id, user_id, name, hash, prefix, scopes)
       SELECT $1, id, 'bench', $2, 'ts_', '{read,write,admin}' FROM app_user WHERE role = 'ADMIN' LIMIT 1`,
      [randomUUID(), sha256Hex(token)],
    );
  });
  return token;
}
