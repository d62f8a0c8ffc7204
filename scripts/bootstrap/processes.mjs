import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * @param {number} pid
 * @returns {boolean} whether a process with this id runs (a dead one nobody has waited for does not)
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
  return stateOf(pid) !== "Z";
}

function stateOf(pid) {
  if (process.platform !== "linux") return undefined;
  return statFields(pid)?.[0];
}

/** The fields of /proc/<pid>/stat after the command's name, which may hold spaces and brackets. */
function statFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/**
 * A mark that tells a process from a later one with the same id.
 *
 * @param {number} pid
 * @returns {string | undefined} nothing when no such process runs
 */
export function startMark(pid) {
  if (!isAlive(pid)) return undefined;
  if (process.platform === "linux") {
    const ticks = statFields(pid)?.[19];
    return ticks === undefined ? undefined : `${bootId()}:${ticks}`;
  }
  return ps(pid, "lstart=");
}

/**
 * @param {number} pid
 * @returns {number | undefined}
 */
export function parentOf(pid) {
  const text = process.platform === "linux" ? statFields(pid)?.[1] : ps(pid, "ppid=");
  return text === undefined ? undefined : Number(text);
}

function bootId() {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

/**
 * @param {number} pid
 * @returns {string} the command line, words joined by blanks; empty when unknown
 */
export function commandLine(pid) {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
    } catch {
      return "";
    }
  }
  return ps(pid, "command=") ?? "";
}

function ps(pid, column) {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stops a process we started as the leader of its own group, with everything it started.
 *
 * @param {number} pid
 * @param {number} [graceMs] how long it may take to end by itself
 */
export async function stopGroup(pid, graceMs = 10_000) {
  signalGroup(pid, "SIGTERM");
  const deadline = Date.now() + graceMs;
  while (isAlive(pid) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 25));
  signalGroup(pid, "SIGKILL");
}

function signalGroup(pid, signal) {
  for (const target of process.platform === "win32" ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // No such group: the process may still exist by itself.
    }
  }
}
