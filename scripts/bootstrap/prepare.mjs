import { existsSync } from "node:fs";
import { join } from "node:path";
import { PlainFailure } from "./fail.mjs";
import { CACHE, DATA, inRoot, LOGS } from "./paths.mjs";
import { step } from "./progress.mjs";
import { capture, runQuietly } from "./run-quietly.mjs";
import { prismaEnvironment } from "./schema-engine.mjs";
import {
  CLIENT_SOURCES,
  MIGRATION_SOURCES,
  SANDBOX_SOURCES,
  SEED_SOURCES,
  WEB_SOURCES,
  whenStale,
} from "./stamps.mjs";

const TSX = ["node_modules", "tsx", "dist", "cli.mjs"];
const PRISMA = ["node_modules", "prisma", "build", "index.js"];

/**
 * @param {string} what completes "… failed"
 * @param {string} log name of the log file
 * @param {string[]} script path of the script, in parts
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function node(what, log, script, args, env) {
  return runQuietly({
    what,
    command: process.execPath,
    args: [inRoot(...script), ...args],
    env,
    logFile: join(LOGS, `${log}.log`),
  });
}

/** Refuses with one sentence per variable when the configuration is wrong. */
export async function checkEnvironment(environment) {
  const args = [inRoot(...TSX), inRoot("scripts", "check-environment.ts")];
  const { exitCode, output } = await capture(process.execPath, args, { env: environment });
  if (exitCode !== 0) throw new PlainFailure(`The configuration is not complete:\n${output.trim()}`);
}

/** Generated code: the database client and the sandbox worker's bundle. */
export async function generate() {
  await whenStale({
    stampFile: join(CACHE, "client.stamp"),
    sources: CLIENT_SOURCES,
    result: inRoot("lib", "generated", "prisma", "client.ts"),
    work: () =>
      step("Generating the database client", () =>
        node("Generating the database client", "generate", PRISMA, ["generate"], prismaEnvironment()),
      ),
  });
  await whenStale({
    stampFile: join(CACHE, "sandbox.stamp"),
    sources: SANDBOX_SOURCES,
    result: inRoot("dist", "sandbox"),
    work: () =>
      step("Building the sandbox", () =>
        node("Building the sandbox", "sandbox", ["scripts", "build-sandbox.mjs"], [], {}),
      ),
  });
}

/**
 * Tables, catalogue and, when asked, demo data. Every step is safe to repeat; local mode skips those it has done.
 *
 * @param {{ environment: Record<string, string>, demo: boolean, local: boolean }} options
 */
export async function prepareDatabase({ environment, demo, local }) {
  const once = (name, sources, work) =>
    local ? whenStale({ stampFile: join(DATA, "done", name), sources, work }) : work();
  await once("migrate", MIGRATION_SOURCES, () =>
    step("Applying migrations", () =>
      node("Applying the migrations", "migrate", PRISMA, ["migrate", "deploy"], {
        ...prismaEnvironment(),
        ...environment,
      }),
    ),
  );
  await once("seed", SEED_SOURCES, () => seed("Filling the catalogue", "seed", environment));
  if (demo) await once("seed-demo", SEED_SOURCES, () => seed("Adding demo data", "seed-demo", environment));
}

async function seed(what, name, environment) {
  const script = inRoot("prisma", `${name}.ts`);
  if (existsSync(script)) await step(what, () => node(what, name, TSX, [script], environment));
}

/** The web server's production build. */
export async function buildWeb(environment) {
  await whenStale({
    stampFile: inRoot(".next", "touchstone-build.stamp"),
    sources: WEB_SOURCES,
    result: inRoot(".next", "BUILD_ID"),
    work: () =>
      step("Building the web server", () =>
        node(
          "Building the web server",
          "build",
          ["node_modules", "next", "dist", "bin", "next"],
          ["build"],
          environment,
        ),
      ),
  });
}
