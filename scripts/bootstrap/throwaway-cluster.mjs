import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DATABASE_USER, startCluster } from "./postgres.mjs";

const REAPER = fileURLToPath(new URL("./reaper.mjs", import.meta.url));
const SPEED_BEFORE_SAFETY = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
  shared_buffers: "128MB",
};

/**
 * A cluster for tests in a temporary folder: trusted connections from this machine, nothing survives it.
 * A watcher stops it and removes the folder even when this process is killed.
 *
 * @returns {Promise<{ urlOf: (database: string) => string, stop: () => Promise<void> }>}
 */
export async function startThrowawayCluster() {
  const root = mkdtempSync(join(tmpdir(), "touchstone-test-"));
  chmodSync(root, 0o755);
  const folder = join(root, "cluster");
  const cluster = await startCluster({
    folder,
    logFile: join(root, "postgres.log"),
    settings: SPEED_BEFORE_SAFETY,
  });
  const reaper = spawn(process.execPath, [REAPER, String(cluster.pid), root], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: "/",
  });
  reaper.unref();
  /** @type {import("node:net").Socket} */ (reaper.stdin).unref();
  return {
    urlOf: (database) => `postgresql://${DATABASE_USER}@127.0.0.1:${cluster.port}/${database}`,
    stop: async () => {
      await cluster.stop();
      rmSync(root, { recursive: true, force: true });
      reaper.stdin.end();
    },
  };
}
