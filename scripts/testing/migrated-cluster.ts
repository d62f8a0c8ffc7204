import { existsSync } from "node:fs";
import pg from "pg";
import { inRoot } from "../bootstrap/paths.mjs";
import { capture } from "../bootstrap/run-quietly.mjs";
import { startThrowawayCluster, type ThrowawayCluster } from "../bootstrap/throwaway-cluster.mjs";

export const TEMPLATE = "touchstone_template";

/** A throw-away cluster whose template database has every migration applied; copies of it are cheap. */
export async function startMigratedCluster(): Promise<ThrowawayCluster> {
  const cluster = await startThrowawayCluster();
  try {
    if (!existsSync(inRoot("lib", "generated", "prisma", "client.ts"))) await prisma(["generate"], {});
    await migrate(cluster.urlOf(TEMPLATE));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}

/** Applies all migrations to the database of `url`, creating it when it does not exist. */
export async function migrate(url: string): Promise<void> {
  await prisma(["migrate", "deploy"], { DATABASE_URL: url, DATABASE_DIRECT_URL: url });
}

/** Runs Prisma's command line and returns its stdout. */
export async function prisma(args: readonly string[], env: Record<string, string>): Promise<string> {
  const run = await capture(process.execPath, [inRoot("scripts", "prisma.mjs"), ...args], { env });
  if (run.exitCode !== 0) throw new Error(`prisma ${args.join(" ")} failed:\n${run.output}`);
  return run.stdout;
}

/** Runs statements one after the other on one connection. */
export async function runSql(url: string, statements: readonly string[]): Promise<void> {
  await withClient(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** Lends a connection and ends it. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
