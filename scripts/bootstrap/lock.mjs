import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "./fail.mjs";
import { DATA } from "./paths.mjs";
import { dataDirectory, readPidFile, stopPostgres } from "./postgres.mjs";
import { commandLine, isAlive, startMark, stopGroup } from "./processes.mjs";

const FILE = join(DATA, "lock.json");
/** The folder of this installation's own cluster. */
export const CLUSTER_FOLDER = join(DATA, "postgres");

/**
 * A process as the lock remembers it: `mark` tells it from a later process with the same id.
 *
 * @typedef {{ pid: number, mark: string }} Remembered
 * @typedef {{ launcher: Remembered, what: string, children: Record<string, Remembered>, database?: { port: number }, address?: string }} LockContent
 */

/**
 * Takes this data folder for this process: refuses while another launcher lives, and stops what a killed
 * one left behind (only processes whose id *and* start time the lock remembers, and a server whose
 * command line names this cluster).
 *
 * @param {string} what for the other's message, e.g. `npm start`
 */
export async function acquireLock(what) {
  mkdirSync(DATA, { recursive: true });
  const stale = setAsideStaleLock();
  write({ launcher: remember(process.pid), what, children: {} }, "wx");
  for (const [name, child] of Object.entries(stale?.children ?? {})) {
    if (name !== "postgres" && isSame(child)) await stopGroup(child.pid);
  }
  await stopLeftoverPostgres(stale?.children.postgres);
  const release = () => rmSync(FILE, { force: true });
  return { note, release };
}

/**
 * What the running installation wrote down.
 *
 * @returns {LockContent | undefined} nothing when none runs on this data folder
 */
export function runningInstallation() {
  const content = read(FILE);
  return content !== undefined && isSame(content.launcher) ? content : undefined;
}

/**
 * Adds to the lock this process holds.
 *
 * @param {{ child?: [name: string, pid: number], database?: { port: number }, address?: string }} news
 */
function note({ child, ...rest }) {
  const content = read(FILE);
  if (content === undefined) return;
  if (child !== undefined) content.children[child[0]] = remember(child[1]);
  write({ ...content, ...rest });
}

/** @returns {LockContent | undefined} what the dead launcher had noted */
function setAsideStaleLock() {
  if (!existsSync(FILE)) return undefined;
  refuseWhileAlive(read(FILE));
  const aside = `${FILE}.${process.pid}`;
  renameSync(FILE, aside);
  const content = read(aside);
  if (content !== undefined && isSame(content.launcher)) {
    renameSync(aside, FILE);
    refuseWhileAlive(content);
  }
  rmSync(aside, { force: true });
  return content;
}

function refuseWhileAlive(content) {
  if (content === undefined || !isSame(content.launcher)) return;
  const where = content.address === undefined ? "" : ` at ${content.address}`;
  throw new PlainFailure(
    `Touchstone already runs on this data folder${where} (${content.what}, process ${content.launcher.pid}): stop that one first, or set TOUCHSTONE_DATA_DIR to another folder.`,
  );
}

/** A server without a launcher, known from the lock or from the cluster's own pid file. */
async function stopLeftoverPostgres(noted) {
  const found = readPidFile(CLUSTER_FOLDER);
  const pids = new Set([found?.pid, noted !== undefined && isSame(noted) ? noted.pid : undefined]);
  for (const pid of pids) {
    if (pid !== undefined && commandLine(pid).includes(dataDirectory(CLUSTER_FOLDER)))
      await stopPostgres(pid);
  }
  const file = join(dataDirectory(CLUSTER_FOLDER), "postmaster.pid");
  if (found !== undefined && !commandLine(found.pid).includes(dataDirectory(CLUSTER_FOLDER)))
    rmSync(file, { force: true });
}

function remember(pid) {
  return { pid, mark: startMark(pid) ?? "" };
}

function isSame({ pid, mark }) {
  return isAlive(pid) && startMark(pid) === mark;
}

/** @returns {LockContent | undefined} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a reader never sees half a lock. */
function write(content, flag = "w") {
  if (flag === "wx") {
    try {
      writeFileSync(FILE, JSON.stringify(content), { flag });
    } catch (error) {
      if (error.code === "EEXIST") refuseWhileAlive(read(FILE));
      throw error;
    }
    return;
  }
  const next = `${FILE}.next`;
  writeFileSync(next, JSON.stringify(content));
  renameSync(next, FILE);
}
