import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "./fail.mjs";

/**
 * How to run PostgreSQL, which refuses to run as root or as an id without a name.
 *
 * @typedef {object} Account
 * @property {string} name for messages
 * @property {number} uid owner the cluster's folder must have
 * @property {number} gid
 * @property {{ uid?: number, gid?: number }} spawnOptions
 * @property {string[]} prefix words before the command
 */

const UNPRIVILEGED = ["postgres", "nobody"];
/**
 * Creates `folder` (mode 0700) and hands it to an account that can run `program` and write there: this
 * process's own when PostgreSQL accepts it, then for root `postgres` or `nobody`, then a user namespace in which root is
 * an ordinary user. Each is tried, not guessed.
 *
 * @param {string} folder the cluster's own folder; nothing outside it changes owner
 * @param {string} program a PostgreSQL binary that answers `--version`
 * @returns {Account}
 */
export function accountFor(folder, program) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  if (process.platform === "win32" || (own.uid !== 0 && hasName()))
    return { name: "own", ...own, spawnOptions: {}, prefix: [] };
  for (const account of own.uid === 0 ? [...unprivileged(), namespace(own)] : [namespace(own)]) {
    giveFolder(folder, account);
    if (canRun(account, folder, program)) return account;
  }
  giveFolder(folder, own);
  throw new PlainFailure(
    "PostgreSQL refuses to run as this user (root, or an id without a name), and neither an unprivileged account nor a user namespace can be used here: start as an ordinary user, or set DATABASE_URL.",
  );
}

/** PostgreSQL also refuses a user id without a name, as containers give them. */
function hasName() {
  return spawnSync("id", ["-un"], { stdio: "ignore" }).status === 0;
}

/** @returns {Account[]} */
function unprivileged() {
  const entries = passwordEntries();
  return UNPRIVILEGED.flatMap((wanted) => {
    const entry = entries.find(({ name }) => name === wanted);
    if (entry === undefined) return [];
    const { uid, gid } = entry;
    return [{ name: wanted, uid, gid, spawnOptions: { uid, gid }, prefix: [] }];
  });
}

/** In the namespace our files belong to an ordinary user that the machine has a name for. @returns {Account} */
function namespace(own) {
  const { uid, gid } = passwordEntries().find((entry) => entry.uid !== 0) ?? { uid: 1000, gid: 1000 };
  const prefix = ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"];
  return { name: "user namespace", ...own, spawnOptions: {}, prefix };
}

/** @returns {{ name: string, uid: number, gid: number }[]} */
function passwordEntries() {
  try {
    return readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .filter((fields) => fields.length > 3)
      .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
}

/** @param {string} path */
function giveFolder(path, { uid, gid }) {
  const stat = lstatSync(path);
  if (stat.uid === uid && stat.gid === gid) return;
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveFolder(join(path, name), { uid, gid });
  if (!stat.isSymbolicLink()) chownSync(path, uid, gid);
}

/** @param {Account} account */
function canRun(account, folder, program) {
  const attempts = [
    [program, "--version"],
    ["/bin/sh", "-c", 'cd "$1" && : > probe && rm probe', "sh", folder],
  ];
  return attempts.every(([command, ...args]) => {
    const [first, ...rest] = [...account.prefix, command, ...args];
    return spawnSync(first, rest, { ...account.spawnOptions, stdio: "ignore", cwd: "/" }).status === 0;
  });
}
