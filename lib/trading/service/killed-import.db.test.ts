import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { runImportsJob } from "@/inngest/functions/run-imports";
import { db, pool } from "@/lib/db";
import { getImport } from "@/lib/trading/data/get-import";
import { commitImport } from "@/lib/trading/mutations/commit-import";
import { createAccount } from "@/lib/trading/mutations/create-account";
import { startImport } from "@/lib/trading/mutations/start-import";
import { storePart } from "@/lib/trading/mutations/store-part";
import { takeUpImport } from "@/lib/trading/service/work-import";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

const FILE =
  "time,symbol,side,qty,price\n2026-01-01T00:00:00Z,BTCUSD,buy,1,100\n2026-01-02T00:00:00Z,BTCUSD,sell,1,110\n";

async function committed(actor: Awaited<ReturnType<typeof aPerson>>, accountId: string): Promise<string> {
  const input = { format: "generic", fileName: "a.csv", options: {} };
  const { id } = await startImport({ actor, accountId, input });
  await storePart({ actor, accountId, importId: id, n: 0, data: new TextEncoder().encode(FILE) });
  await commitImport(actor, { accountId, importId: id });
  return id;
}

/** Kills a process that reads the import, where it waits for a lock on `table`. */
async function killWhereItWaits(importId: string, table: string): Promise<void> {
  const holder = await pool().connect();
  await holder.query("BEGIN");
  await holder.query(`LOCK TABLE ${table} IN SHARE MODE`);
  const worker = spawn(process.execPath, ["--import", "tsx", "scripts/testing/import-worker.ts", importId], {
    env: process.env,
    stdio: "ignore",
  });
  const ended = once(worker, "exit");
  const waiting = `SELECT count(*)::int AS n FROM pg_locks l
    WHERE NOT l.granted AND l.relation = '${table}'::regclass`;
  await expect
    .poll(async () => (await holder.query(waiting)).rows[0].n, { timeout: 30_000 })
    .toBeGreaterThan(0);
  worker.kill("SIGKILL");
  await ended;
  await holder.query("ROLLBACK");
  holder.release();
}

test.each([
  ["before the first line is staged", "import_stage"],
  ["before the account is touched", "trading_account"],
  ["after the events, before the end", "audit_event"],
])("a process killed %s leaves nothing; the import fails and a new upload is taken", async (_, table) => {
  const actor = await aPerson();
  const input = { kind: "imported", name: "Main", currency: "USD", venue: "v", periodsPerYear: 365 } as const;
  const { id: accountId } = await createAccount({ actor, input, idempotencyKey: undefined });
  const importId = await committed(actor, accountId);
  await killWhereItWaits(importId, table);
  await db().importRun.update({
    where: { id: importId },
    data: { heartbeatAt: new Date(Date.now() - 61_000) },
  });
  await runFunction(runImportsJob);
  expect(await getImport(actor, { accountId, importId })).toMatchObject({ state: "failed", accepted: 0 });
  expect(await db().accountEvent.count({ where: { accountId } })).toBe(0);
  expect(await db().importStage.count({ where: { importId } })).toBe(0);
  const again = await committed(actor, accountId);
  await takeUpImport(again);
  expect(await getImport(actor, { accountId, importId: again })).toMatchObject({
    state: "done",
    accepted: 2,
  });
});
