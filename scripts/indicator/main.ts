import { execFileSync } from "node:child_process";
import { createSandboxPool, type SandboxPool } from "@/lib/sandbox/service";
import { ask } from "@/scripts/ask";
import { inRoot } from "@/scripts/bootstrap/paths.mjs";
import { UsageError } from "@/scripts/indicator/command";
import { runCommandLine } from "@/scripts/indicator/run-command-line";
import { commandLineSettings } from "@/scripts/indicator/settings";

/** `npm run indicator -- <command>`. */
const settings = commandLineSettings();
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
let pool: SandboxPool | undefined;

function startedPool(): SandboxPool {
  if (pool !== undefined) return pool;
  // Does nothing when the worker is built from the present sources.
  execFileSync(process.execPath, [inRoot("scripts", "build-sandbox.mjs")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  pool = createSandboxPool({ workerFile: inRoot("dist", "sandbox", "worker.mjs") });
  return pool;
}

async function token(): Promise<string> {
  if (settings.token !== undefined) return settings.token;
  if (!process.stdin.isTTY)
    throw new UsageError("Put an API token (settings, API tokens) into the variable TOUCHSTONE_TOKEN.");
  return (await ask("API token: ", { hidden: true })).trim();
}

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    folder: settings.folder,
    server: settings.server,
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`${text}\n`),
    sandbox: startedPool,
    token,
    nowMs: () => performance.now(),
    stopped: stopping.signal,
  });
} finally {
  await pool?.stop();
}
