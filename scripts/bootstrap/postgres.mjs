import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { PlainFailure } from "./fail.mjs";
import { freePort } from "./free-port.mjs";
import { accountFor } from "./postgres-account.mjs";
import { postgresBinaries } from "./postgres-binaries.mjs";
import { isAlive } from "./processes.mjs";

export const DATABASE_USER = "touchstone";
const READY_WITHIN_MS = 60_000;
const POLL_MS = 25;
const STATUS_LINE = 7;

/**
 * A running cluster; `stop` ends it quickly and returns when its process is gone.
 *
 * @typedef {{ pid: number, port: number, exited: Promise<void>, stop: () => Promise<void> }} Cluster
 */

/** @param {string} folder @returns {string} PostgreSQL's own data directory inside the cluster's folder */
export function dataDirectory(folder) {
  return join(folder, "data");
}

/**
 * Starts the cluster in `folder` on a free port of 127.0.0.1, creating it when there is none.
 *
 * @param {{ folder: string, logFile: string, password?: string, settings?: Record<string, string> }} options without a password every local connection is trusted (tests only)
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ folder, logFile, password, settings = {} }) {
  const { initdb, postgres } = postgresBinaries();
  const account = accountFor(folder, postgres);
  mkdirSync(dirname(logFile), { recursive: true });
  if (!existsSync(join(dataDirectory(folder), "PG_VERSION")))
    initialise({ folder, initdb, account, password, logFile });
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const { pid, exited } = launch({
      folder,
      postgres,
      account,
      logFile,
      settings: { ...settings, port: String(port) },
    });
    if (await becomesReady(folder, pid)) return { pid, port, exited, stop: () => stopPostgres(pid) };
    if (attempt === 3)
      throw new PlainFailure(`PostgreSQL did not start: ${reasonIn(logFile)} (details: ${logFile})`);
  }
}

function initialise({ folder, initdb, account, password, logFile }) {
  const data = dataDirectory(folder);
  rmSync(data, { recursive: true, force: true });
  const passwordFile = join(folder, "password");
  const args = ["-D", data, "-U", DATABASE_USER, "--encoding=UTF8", "--locale=C", "--no-instructions"];
  args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  if (password === undefined) args.push("--auth=trust", "--no-sync");
  else {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (process.getuid?.() === 0) chownSync(passwordFile, account.uid, account.gid);
    args.push("--auth=scram-sha-256", `--pwfile=${passwordFile}`);
  }
  const [command, ...rest] = [...account.prefix, initdb, ...args];
  const run = spawnSync(command, rest, {
    ...account.spawnOptions,
    cwd: folder,
    encoding: "utf8",
    env: environment(),
  });
  rmSync(passwordFile, { force: true });
  if (run.status === 0) return;
  writeFileSync(logFile, `${run.stdout}\n${run.stderr}\n${run.error ?? ""}\n`, { flag: "a" });
  rmSync(data, { recursive: true, force: true });
  throw new PlainFailure(`The database could not be created: ${reasonIn(logFile)} (details: ${logFile})`);
}

/** In a session of its own: a Ctrl-C at the terminal must reach the launcher, which stops things in order. */
function launch({ folder, postgres, account, logFile, settings }) {
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", ...settings };
  const args = [
    "-D",
    dataDirectory(folder),
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const [command, ...rest] = [...account.prefix, postgres, ...args];
  const log = openSync(logFile, "a");
  const child = spawn(command, rest, {
    ...account.spawnOptions,
    cwd: folder,
    detached: true,
    stdio: ["ignore", log, log],
    env: environment(),
  });
  closeSync(log);
  const exited = new Promise((resolve) => {
    child.on("error", resolve);
    child.on("exit", () => resolve(undefined));
  });
  child.unref();
  if (child.pid === undefined) throw new PlainFailure(`PostgreSQL could not be run (details: ${logFile})`);
  return { pid: child.pid, exited };
}

async function becomesReady(folder, pid) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && isAlive(pid)) {
    const status = readPidFile(folder);
    if (status?.pid === pid && status.ready) return true;
    await delay(POLL_MS);
  }
  await stopPostgres(pid);
  return false;
}

/**
 * What the cluster's own `postmaster.pid` says.
 *
 * @param {string} folder
 * @returns {{ pid: number, port: number, ready: boolean } | undefined}
 */
export function readPidFile(folder) {
  const file = join(dataDirectory(folder), "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[STATUS_LINE]?.trim() === "ready" };
}

/**
 * A fast shutdown (SIGINT ends sessions and writes a checkpoint), then harder ones.
 *
 * @param {number} pid
 */
export async function stopPostgres(pid) {
  for (const [signal, seconds] of /** @type {const} */ ([
    ["SIGINT", 20],
    ["SIGQUIT", 10],
    ["SIGKILL", 5],
  ])) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + seconds * 1000;
    while (isAlive(pid) && Date.now() < deadline) await delay(POLL_MS);
  }
}

/** Only what PostgreSQL needs: no secrets of ours, no locale of the machine. */
function environment() {
  return { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };
}

function reasonIn(logFile) {
  const text = existsSync(logFile) ? readFileSync(logFile, "utf8").slice(-4000) : "";
  if (/No space left on device/i.test(text)) return "the disk is full, free some space and start again";
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const telling = lines.filter((line) => /FATAL|PANIC|error:|ERROR/.test(line)).at(-1) ?? lines.at(-1);
  return telling?.replace(/^.*?(FATAL|PANIC|error|ERROR):\s*/, "").trim() ?? "no reason was given";
}
