import { inRoot } from "../bootstrap/paths.mjs";
import { prisma, runSql } from "./migrated-cluster.ts";

/** Makes the empty database `name` on the server of `serverUrl` into what schema.prisma declares; returns its URL. */
export async function createDeclaredDatabase(serverUrl: string, name: string): Promise<string> {
  const schemaFile = inRoot("prisma", "schema.prisma");
  const sql = await prisma(["migrate", "diff", "--from-empty", "--to-schema", schemaFile, "--script"], {});
  await runSql(serverUrl, [`DROP DATABASE IF EXISTS "${name}"`, `CREATE DATABASE "${name}"`]);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await runSql(url.toString(), [sql]);
  return url.toString();
}
