import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium as playwright } from "@playwright/test";

/** A browser to test with, and the variables it needs to run. */
export interface Browser {
  executablePath: string;
  env: Record<string, string>;
}

/** Quiet, without GPU, and able to run as root in a container. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The first Chromium that really runs: the one named by `PLAYWRIGHT_CHROMIUM_PATH`, Playwright's own, the
 * system's, the one from npm (Linux x64), one from Debian (as root), one Playwright downloads.
 * @throws Error with one sentence when there is none.
 */
export async function findChromium(): Promise<Browser> {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) {
    if (runs(named, {})) return { executablePath: named, env: {} };
    throw new Error(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which does not run as a Chromium.`);
  }
  const present = [playwright.executablePath(), ...systemPaths()].find((path) => runs(path, {}));
  if (present !== undefined) return { executablePath: present, env: {} };
  const found = (await fromNpm()) ?? fromDebian() ?? fromPlaywright();
  if (found !== undefined) return found;
  throw new Error("No Chromium was found: install one, or name it in PLAYWRIGHT_CHROMIUM_PATH.");
}

function runs(path: string, env: Record<string, string>): boolean {
  if (!existsSync(path)) return false;
  return spawnSync(path, ["--version"], { env: { ...process.env, ...env }, stdio: "ignore" }).status === 0;
}

function systemPaths(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name))), ...MAC_PATHS];
}

/** The package also holds the libraries a bare machine lacks; it unpacks them where it believes to be on AWS. */
async function fromNpm(): Promise<Browser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const before = { ...process.env };
  process.env.AWS_LAMBDA_JS_RUNTIME ??= `nodejs${process.versions.node.split(".")[0]}.x`;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executablePath = await chromium.executablePath();
    const libraries = process.env.LD_LIBRARY_PATH;
    const bare: Browser = { executablePath, env: {} };
    if (runs(executablePath, { LD_LIBRARY_PATH: before.LD_LIBRARY_PATH ?? "" })) return bare;
    const env: Record<string, string> = libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries };
    return runs(executablePath, env) ? { executablePath, env } : undefined;
  } catch {
    return undefined;
  } finally {
    for (const name of ["AWS_LAMBDA_JS_RUNTIME", "LD_LIBRARY_PATH"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

function fromDebian(): Browser | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  spawnSync("apt-get", ["update"], { stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "ignore" });
  const executablePath = systemPaths().find((path) => runs(path, {}));
  return executablePath === undefined ? undefined : { executablePath, env: {} };
}

function fromPlaywright(): Browser | undefined {
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "ignore" });
  const executablePath = playwright.executablePath();
  return runs(executablePath, {}) ? { executablePath, env: {} } : undefined;
}
