import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { PlainFailure } from "./fail.mjs";
import { inRoot, ROOT } from "./paths.mjs";
import { stopGroup } from "./processes.mjs";
import { reasonIn } from "./run-quietly.mjs";

const ANSWERS_WITHIN_MS = 120_000;
const READY_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 15_000;
const NOT_FOUND = 404;

/**
 * Starts the web server (scripts/server.mjs) as the leader of its own process group.
 *
 * @param {{ command: "start" | "dev", host: string, port: number, environment: Record<string, string>, logFile?: string }} options without a log file it writes to this terminal
 * @returns {{ pid: number, exited: Promise<number>, stop: () => Promise<void> }}
 */
export function startWebServer({ command, host, port, environment, logFile }) {
  const log = logFile === undefined ? "inherit" : openLog(logFile);
  const child = spawn(
    process.execPath,
    [inRoot("scripts", "server.mjs"), ...(command === "dev" ? ["--dev"] : [])],
    {
      cwd: ROOT,
      env: { ...process.env, ...environment, HOST: host, PORT: String(port) },
      stdio: ["ignore", log, log],
      detached: process.platform !== "win32",
    },
  );
  if (typeof log === "number") closeSync(log);
  const exited = new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
  const pid = child.pid ?? -1;
  return { pid, exited, stop: () => stopGroup(pid, STOPS_WITHIN_MS) };
}

function openLog(logFile) {
  mkdirSync(dirname(logFile), { recursive: true });
  return openSync(logFile, "w");
}

/**
 * Waits until the server is ready (`/api/healthz` answers 200, or there is no such page).
 *
 * @param {{ port: number, exited: Promise<number>, logFile?: string }} server
 * @returns {Promise<string | undefined>} what it still reports as not ready after a minute; nothing when all is well
 */
export async function untilHealthy({ port, exited, logFile }) {
  let gone = false;
  exited.then(() => {
    gone = true;
  });
  const start = Date.now();
  let firstAnswer;
  let report = "";
  while (!gone && Date.now() - (firstAnswer ?? start) < (firstAnswer ? READY_WITHIN_MS : ANSWERS_WITHIN_MS)) {
    const answer = await ask(`http://127.0.0.1:${port}/api/healthz`);
    if (answer?.ok || answer?.status === NOT_FOUND) return undefined;
    if (answer !== undefined) {
      firstAnswer ??= Date.now();
      report = answer.text;
    }
    await delay(150);
  }
  if (firstAnswer !== undefined && !gone) return report;
  const reason =
    logFile === undefined ? "see above" : `${reasonIn(readFileSync(logFile, "utf8"))} (details: ${logFile})`;
  throw new PlainFailure(`The web server did not start: ${reason}`);
}

async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    return { ok: response.ok, status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}
