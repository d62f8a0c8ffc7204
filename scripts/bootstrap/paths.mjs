import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");
/** Everything this machine's installation keeps: cluster, secrets, lock, logs. */
export const DATA = process.env.TOUCHSTONE_DATA_DIR ?? join(ROOT, ".data");
export const LOGS = join(DATA, "log");
/** A place for what may be lost at any time. */
export const CACHE = join(ROOT, "node_modules", ".cache", "touchstone");

/** @param {string[]} parts */
export function inRoot(...parts) {
  return join(ROOT, ...parts);
}
