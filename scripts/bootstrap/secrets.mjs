import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PlainFailure } from "./fail.mjs";
import { CLUSTER_FOLDER } from "./lock.mjs";
import { DATA } from "./paths.mjs";
import { dataDirectory } from "./postgres.mjs";

const FILE = join(DATA, "secrets.json");
const KEY_BYTES = 32;

/**
 * The secrets of local mode, made once and readable by the owner only.
 *
 * @typedef {{ JWT_SECRET_KEY: string, ENCRYPTION_KEY: string, databasePassword: string }} Secrets
 * @returns {Secrets}
 */
export function localSecrets() {
  if (existsSync(FILE)) return readSecrets();
  if (existsSync(join(dataDirectory(CLUSTER_FOLDER), "PG_VERSION"))) {
    throw new PlainFailure(
      `${FILE} is gone, but a database made with it exists: put the file back, or remove ${DATA} to start with an empty installation.`,
    );
  }
  const secrets = {
    JWT_SECRET_KEY: randomBytes(KEY_BYTES).toString("base64url"),
    ENCRYPTION_KEY: `k1:${randomBytes(KEY_BYTES).toString("base64")}`,
    databasePassword: randomBytes(KEY_BYTES).toString("hex"),
  };
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(`${FILE}.next`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${FILE}.next`, FILE);
  return secrets;
}

/** @returns {Secrets} */
function readSecrets() {
  try {
    const secrets = JSON.parse(readFileSync(FILE, "utf8"));
    if (secrets.JWT_SECRET_KEY && secrets.ENCRYPTION_KEY && secrets.databasePassword) return secrets;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EACCES") throw error;
  }
  throw new PlainFailure(
    `${FILE} cannot be read as JSON with its three secrets: put a good copy back, or remove ${DATA} to start anew.`,
  );
}
