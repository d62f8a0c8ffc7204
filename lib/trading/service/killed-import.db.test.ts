import { expect, test } from "vitest";
import { runImportsJob } from "@/inngest/functions/run-imports";
import { db } from "@/lib/db";
import { getImport } from "@/lib/trading/data/get-import";
import { commitImport } from "@/lib/trading/mutations/commit-import";
import { createAccount } from "@/lib/trading/mutations/create-account";
import { startImport } from "@/lib/trading/mutations/start-import";
import { storePart } from "@/lib/trading/mutations/store-part";
import { takeUpImport } from "@/lib/trading/service/work-import";
import { holdTable, startWorker } from "@/scripts/testing/held-table";
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

test.each([
  ["before the first line is staged", "import_stage"],
  ["before the account is touched", "trading_account"],
  ["after the events, before the end", "audit_event"],
])("a process killed %s leaves nothing; the import fails and a new upload is taken", async (_, table) => {
  const actor = await aPerson();
  const input = { kind: "imported", name: "Main", currency: "USD", venue: "v", periodsPerYear: 365 } as const;
  const { id: accountId } = await createAccount({ actor, input, idempotencyKey: undefined });
  const importId = await committed(actor, accountId);
  const held = await holdTable(table);
  await held.killWhereItWaits(startWorker("scripts/testing/import-worker.ts", importId));
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
