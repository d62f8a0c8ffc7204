import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { PlainFailure } from "./fail.mjs";
import { inRoot, LOGS } from "./paths.mjs";
import { capture, runQuietly } from "./run-quietly.mjs";
import { fileHash } from "./stamps.mjs";

const MARKER = inRoot("node_modules", ".touchstone-install.json");
const OPTIONS = ["--include=dev", "--no-audit", "--no-fund"];
/** Install scripts that would fetch from outside npm find their work done. */
const INSTALL_ENVIRONMENT = {
  PRISMA_SCHEMA_ENGINE_BINARY:
    process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? inRoot("scripts", "schema-engine", "main.mjs"),
  PRISMA_SKIP_POSTINSTALL_GENERATE: "true",
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
  CHECKPOINT_DISABLE: "1",
};
const LOCKFILE = inRoot("package-lock.json");

/** @returns {boolean} whether node_modules is what package-lock.json asks for, installed under this major of Node */
export function isInstalled() {
  const wanted = { lock: fileHash(LOCKFILE), node: process.versions.node.split(".")[0] };
  if (existsSync(MARKER)) {
    const found = readJson(MARKER);
    if (found?.lock === wanted.lock && found?.node === wanted.node) return true;
  }
  if (!holdsEveryPackage()) return false;
  writeMarker(wanted);
  return true;
}

/** Runs `npm ci` under this process's Node with the machine's npm. */
export async function install() {
  const npm = npmScript();
  const clean = await capture(process.execPath, [npm, "ci", ...OPTIONS], { env: INSTALL_ENVIRONMENT });
  // npm ci also refuses when only an optional package of another platform is missing from the lock file.
  const refused = clean.exitCode !== 0 && /EUSAGE/.test(clean.output);
  if (refused) await npmRun(npm, ["install", "--no-save", ...OPTIONS]);
  else if (clean.exitCode !== 0) await npmRun(npm, ["ci", ...OPTIONS]);
  writeMarker({ lock: fileHash(LOCKFILE), node: process.versions.node.split(".")[0] });
}

function npmRun(npm, args) {
  return runQuietly({
    what: "Installing the packages",
    command: process.execPath,
    args: [npm, ...args],
    env: INSTALL_ENVIRONMENT,
    logFile: join(LOGS, "install.log"),
  });
}

function writeMarker(content) {
  try {
    writeFileSync(MARKER, JSON.stringify(content));
  } catch {
    // A read-only node_modules is fine as long as it is complete; the check is then done each time.
  }
}

/** An install made by hand: npm's own record of node_modules names every package the lock file needs. */
function holdsEveryPackage() {
  const record = readJson(inRoot("node_modules", ".package-lock.json"));
  if (record === undefined) return false;
  return Object.entries(readJson(LOCKFILE)?.packages ?? {}).every(([path, wanted]) => {
    if (path === "" || wanted.optional || wanted.devOptional || wanted.peer) return true;
    return record.packages?.[path]?.version === wanted.version && existsSync(inRoot(path));
  });
}

/** npm's script: the one that runs us, else the one on PATH. The `node` package from npm brings none. */
function npmScript() {
  const running = process.env.npm_execpath;
  if (running !== undefined && /npm-cli\.[cm]?js$/.test(running) && existsSync(running)) return running;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const candidate of [join(folder, "npm"), join(folder, "node_modules", "npm", "bin", "npm-cli.js")]) {
      if (!existsSync(candidate)) continue;
      const real = realpathSync(candidate);
      if (real.endsWith(".js")) return real;
    }
  }
  throw new PlainFailure("npm was not found on PATH: install Node with npm, or run npm ci yourself.");
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
