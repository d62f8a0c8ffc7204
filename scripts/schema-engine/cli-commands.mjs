import pg from "pg";

/** PostgreSQL error codes → the codes Prisma's CLI knows. */
const PRISMA_CODES = { "3D000": "P1003", "28P01": "P1000", 28000: "P1010" };

/**
 * @param {string | undefined} datasource the CLI's `--datasource` JSON
 * @returns {string | undefined}
 */
export function connectionUrl(datasource) {
  return datasource === undefined ? undefined : (JSON.parse(datasource).url ?? undefined);
}

/**
 * `cli can-connect-to-database` and `cli create-database`.
 *
 * @param {string} command
 * @param {string | undefined} url
 * @returns {Promise<number>} the exit code; the reason of a failure is logged on stderr as the native engine does
 */
export async function runCliCommand(command, url) {
  log("INFO", { message: `Running ${command}` });
  try {
    if (url === undefined) throw new Error("No connection URL was given.");
    if (command === "can-connect-to-database") await withClient(url, async () => {});
    else if (command === "create-database") await createDatabase(url);
    else throw new Error(`The command ${command} is not supported by this engine.`);
    return 0;
  } catch (error) {
    log("ERROR", { error_code: PRISMA_CODES[error.code] ?? "P1001", message: reasonOf(error, url) });
    return 1;
  }
}

/** @param {string} url */
async function createDatabase(url) {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = "/postgres";
  await withClient(target.toString(), (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`),
  );
}

/**
 * @param {string} url
 * @param {(client: pg.Client) => Promise<unknown>} use
 */
async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {{ message?: string, code?: string }} error
 * @param {string | undefined} url
 */
function reasonOf(error, url) {
  const reason = error.message || error.code || "unknown reason";
  return url === undefined ? reason : `Can't use the database at ${new URL(url).host}: ${reason}`;
}

/**
 * @param {string} level
 * @param {Record<string, string>} fields
 */
function log(level, fields) {
  process.stderr.write(`${JSON.stringify({ level, target: "schema_engine::logger", fields })}\n`);
}
