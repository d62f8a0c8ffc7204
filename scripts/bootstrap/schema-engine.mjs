import { chmodSync, existsSync, readdirSync } from "node:fs";
import { inRoot } from "./paths.mjs";

/**
 * The environment Prisma's CLI runs in: no calls home, and the schema engine that works here — the one
 * named by the environment, else a native one that is already installed, else ours.
 *
 * @returns {Record<string, string>}
 */
export function prismaEnvironment() {
  const quiet = {
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    PRISMA_HIDE_PREVIEW_FLAG_WARNINGS: "1",
  };
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY || hasNativeEngine()) return quiet;
  const shim = inRoot("scripts", "schema-engine", "main.mjs");
  chmodSync(shim, 0o755);
  return { ...quiet, PRISMA_SCHEMA_ENGINE_BINARY: shim };
}

function hasNativeEngine() {
  const folder = inRoot("node_modules", "@prisma", "engines");
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("schema-engine-"));
}
