import { existsSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "./fail.mjs";
import { acquireLock, CLUSTER_FOLDER, runningInstallation } from "./lock.mjs";
import { inRoot, LOGS } from "./paths.mjs";
import { DATABASE_USER, startCluster } from "./postgres.mjs";
import { localSecrets } from "./secrets.mjs";

const DATABASE = "touchstone";

/** Adds what `.env` says to the environment; what is already set wins. */
export function loadDotEnv() {
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
}

/**
 * The variables of local mode, for a cluster that listens on `port`; what is already set wins.
 *
 * @param {number} port
 * @returns {Record<string, string>}
 */
export function localEnvironment(port) {
  const { databasePassword, ...keys } = localSecrets();
  const url = `postgresql://${DATABASE_USER}:${databasePassword}@127.0.0.1:${port}/${DATABASE}`;
  const given = Object.keys(keys).filter((name) => process.env[name]);
  const own = Object.fromEntries(Object.entries(keys).filter(([name]) => !given.includes(name)));
  return { ...own, DATABASE_URL: url, DATABASE_DIRECT_URL: url, TOUCHSTONE_MODE: "local" };
}

/**
 * Starts this installation's own cluster; its lock must be held.
 *
 * @param {Awaited<ReturnType<typeof acquireLock>>} lock
 */
export async function startLocalDatabase(lock) {
  const { databasePassword } = localSecrets();
  const logFile = join(LOGS, "postgres.log");
  const cluster = await startCluster({ folder: CLUSTER_FOLDER, logFile, password: databasePassword });
  lock.note({ child: ["postgres", cluster.pid], database: { port: cluster.port } });
  try {
    await createDatabaseOnce(cluster.port, databasePassword);
  } catch (error) {
    await cluster.stop();
    throw new PlainFailure(
      `The local database does not accept its own password (${error.message}): see ${logFile}.`,
    );
  }
  return cluster;
}

async function createDatabaseOnce(port, password) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: DATABASE_USER,
    password,
    database: "postgres",
  });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * Lends a database: the environment's own, else the running installation's, else the local cluster,
 * started for the duration.
 *
 * @template T
 * @param {string} what for messages, e.g. `npm run migrate`
 * @param {(environment: Record<string, string>) => Promise<T>} use gets the variables to add to the environment
 * @returns {Promise<T>}
 */
export async function withLocalDatabase(what, use) {
  loadDotEnv();
  if (process.env.DATABASE_URL) return await use({});
  const running = runningInstallation();
  if (running?.database !== undefined) return await use(localEnvironment(running.database.port));
  const lock = await acquireLock(what);
  try {
    const cluster = await startLocalDatabase(lock);
    try {
      return await use(localEnvironment(cluster.port));
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.release();
  }
}
