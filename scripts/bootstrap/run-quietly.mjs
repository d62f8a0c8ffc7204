import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { PlainFailure } from "./fail.mjs";
import { ROOT } from "./paths.mjs";
import { stopGroup } from "./processes.mjs";

/** Commands that run right now, each the leader of its own process group. */
const active = new Set();

/** Ends every command that `capture` still waits for, with all it started. */
export async function stopActiveCommands() {
  await Promise.all([...active].map((pid) => stopGroup(pid, 3000)));
}

/**
 * Runs a command and keeps what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options] `env` is added to this process's own
 * @returns {Promise<{ exitCode: number, output: string, stdout: string }>} `output` is stdout and stderr together
 */
export function capture(command, args, { env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    active.add(child.pid);
    child.on("close", () => active.delete(child.pid));
    let output = "";
    let stdout = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => {
      active.delete(child.pid);
      resolve({ exitCode: 127, output: `${output}${error.message}`, stdout });
    });
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output, stdout }));
  });
}

/**
 * Runs a step of the start: silent when it works, one sentence and a log file when it does not.
 *
 * @param {{ what: string, command: string, args: string[], env?: Record<string, string | undefined>, logFile: string }} step `what` completes "… failed"
 * @returns {Promise<string>} what it printed on stdout
 */
export async function runQuietly({ what, command, args, env, logFile }) {
  const { exitCode, output, stdout } = await capture(command, args, { env });
  try {
    mkdirSync(dirname(logFile), { recursive: true });
    writeFileSync(logFile, output);
  } catch {
    if (exitCode === 0) return stdout;
    throw new PlainFailure(`${what} failed: ${reasonIn(output)}`);
  }
  if (exitCode === 0) return stdout;
  throw new PlainFailure(`${what} failed: ${reasonIn(output)} (details: ${logFile})`);
}

/** @param {string} output */
export function reasonIn(output) {
  if (/ENOSPC|No space left on device/i.test(output))
    return "the disk is full, free some space and try again";
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const telling = lines.find((line) => /^(Error|error|FATAL)\b|Error:/.test(line) && !/^at /.test(line));
  const npmSays = lines.find((line) => /^npm error (?!code\b|errno\b|syscall\b|path\b)\S/.test(line));
  return npmSays ?? telling ?? lines.at(-1) ?? "no reason was given";
}
