import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { inRoot, ROOT } from "./paths.mjs";

/** Files and folders whose change makes a web build stale. */
export const WEB_SOURCES = [
  "app",
  "components",
  "data",
  "inngest",
  "instrumentation-client.ts",
  "instrumentation.ts",
  "lib",
  "next.config.mjs",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "public",
];
export const SANDBOX_SOURCES = ["lib", "package-lock.json", "scripts/build-sandbox.mjs"];
export const CLIENT_SOURCES = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];
export const MIGRATION_SOURCES = ["prisma/migrations"];
export const SEED_SOURCES = ["prisma", "lib", "data", "package-lock.json"];

const LEFT_OUT = /(^|\/)(node_modules|generated|\.next)(\/|$)|\.test\.tsx?$/;

/** @param {string} file */
export function fileHash(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/**
 * One hash over the names and contents of files and folders of the checkout; tests and generated files do not count.
 *
 * @param {string[]} sources paths from the root; a missing one counts as empty
 */
export function sourceHash(sources) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const file of sources.flatMap((source) => filesUnder(inRoot(source)))) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path) || LEFT_OUT.test(relative(ROOT, path))) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * Does work whose result is kept, unless the stamp of the last time still fits.
 *
 * @param {{ stampFile: string, sources: string[], result?: string, work: () => Promise<unknown> }} job `result`: a path that must exist for the stamp to count
 */
export async function whenStale({ stampFile, sources, result, work }) {
  const hash = sourceHash(sources);
  const fits = existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash;
  if (fits && (result === undefined || existsSync(result))) return;
  rmSync(stampFile, { force: true });
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
}
