import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { PlainFailure } from "./fail.mjs";
import { watchParents, wrappersByNpm } from "./parents.mjs";
import { DATA, ROOT } from "./paths.mjs";

export const NEEDED_MAJOR = 24;
const REEXEC_MARK = "TOUCHSTONE_NODE24";

/** @param {string} version `v24.1.0` or `24.1.0` */
function majorOf(version) {
  return Number.parseInt(version.replace(/^v/, ""), 10);
}

/** @returns {boolean} whether an older Node started this process in its stead */
export function isReexecuted() {
  return process.env[REEXEC_MARK] === "1";
}

/**
 * Goes on under Node 24 or later: `false` when this process already is one, else the exit code of the
 * same command run by a Node 24 that npm brings.
 *
 * @returns {Promise<number | false>}
 */
export async function reexecUnderNode24() {
  if (majorOf(process.version) >= NEEDED_MAJOR) {
    prefixPath(process.execPath);
    return false;
  }
  if (process.env[REEXEC_MARK] === "1") {
    throw new PlainFailure(
      `Node ${NEEDED_MAJOR} was asked for, but ${process.version} answered: install Node ${NEEDED_MAJOR}.`,
    );
  }
  const binary = findNode24();
  prefixPath(binary);
  return await runForwardingSignals(binary, [...process.execArgv, ...process.argv.slice(1)], {
    [REEXEC_MARK]: "1",
  });
}

/** Children found through PATH (npm's scripts, `#!/usr/bin/env node`) must be the same Node. */
function prefixPath(binary) {
  const folder = dirname(binary);
  const path = process.env.PATH ?? "";
  if (path.split(delimiter)[0] !== folder) process.env.PATH = `${folder}${delimiter}${path}`;
}

function findNode24() {
  const cacheFile = join(DATA, "node24-path");
  if (existsSync(cacheFile)) {
    const cached = readFileSync(cacheFile, "utf8").trim();
    if (worksAsNode24(cached)) return cached;
  }
  process.stdout.write(
    `Node ${process.version} is too old: fetching Node ${NEEDED_MAJOR} through npm (once)\n`,
  );
  const found = askNpx();
  try {
    mkdirSync(dirname(cacheFile), { recursive: true });
    writeFileSync(cacheFile, `${found}\n`);
  } catch {
    // The cache only saves time; an unwritable folder is reported by the step that needs it.
  }
  return found;
}

function askNpx() {
  const hint = `Node ${NEEDED_MAJOR} or later is needed and could not be fetched through npm: install it and start again.`;
  try {
    const output = execFileSync(
      "npx",
      ["-y", "-p", `node@${NEEDED_MAJOR}`, "-c", "node -p process.execPath"],
      {
        cwd: dirname(ROOT),
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        shell: process.platform === "win32",
      },
    );
    const path = output.trim().split("\n").at(-1) ?? "";
    if (worksAsNode24(path)) return path;
  } catch (error) {
    throw new PlainFailure(`${hint} (${firstLine(error)})`);
  }
  throw new PlainFailure(hint);
}

function firstLine(error) {
  return String(error?.stderr || error?.message || error)
    .trim()
    .split("\n")[0];
}

/** @param {string} path */
function worksAsNode24(path) {
  try {
    const version = execFileSync(path, ["-p", "process.version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return majorOf(version.trim()) === NEEDED_MAJOR;
  } catch {
    return false;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [extraEnv]
 * @returns {Promise<number>} the child's exit code; 128 + n after signal n
 */
export function runForwardingSignals(command, args, extraEnv = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...extraEnv } });
    const forward = (signal) => child.kill(signal);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, forward);
    if (wrappersByNpm() > 0) watchParents(wrappersByNpm(), () => child.kill("SIGTERM"));
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}
