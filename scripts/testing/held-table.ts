import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "vitest";
import { pool } from "@/lib/db";

/** A process of its own, to be killed: `node --import tsx <script> <arguments>`. */
export function startWorker(script: string, argument: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", script, argument], {
    env: process.env,
    stdio: "ignore",
  });
}

/** Holds a table so that whoever writes to it waits. */
export async function holdTable(table: string) {
  const holder = await pool().connect();
  await holder.query("BEGIN");
  await holder.query(`LOCK TABLE ${table} IN SHARE MODE`);
  const waiting = `SELECT count(*)::int AS n FROM pg_locks l
    WHERE NOT l.granted AND l.relation = '${table}'::regclass`;
  return {
    /** Kills the process as soon as somebody waits for the table, and lets the table go. */
    killWhereItWaits: async (worker: ChildProcess) => {
      const ended = once(worker, "exit");
      await expect
        .poll(async () => (await holder.query(waiting)).rows[0].n, { timeout: 30_000 })
        .toBeGreaterThan(0);
      worker.kill("SIGKILL");
      await ended;
      await holder.query("ROLLBACK");
      holder.release();
    },
  };
}
