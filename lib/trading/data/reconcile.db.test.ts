import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { verifyAccountChains } from "@/inngest/functions/verify-account-chains";
import { systemActor } from "@/lib/actor";
import { inSnapshot, inTransaction } from "@/lib/db";
import { DAY_MS } from "@/lib/time";
import { reconcileRecords } from "@/lib/trading/data/reconcile";
import { anchorNextDay } from "@/lib/trading/mutations/anchor-roots";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";
import { aFill, anAccount, append, RECEIVED_AT_MS } from "@/scripts/testing/trading-accounts";

let account = "";
beforeAll(async () => {
  const actor = await aPerson();
  account = await anAccount(actor);
  await append(actor, account, [aFill(), aFill(), aFill()]);
  const job = systemActor("anchor-roots", randomUUID());
  while ((await anchorNextDay(job, new Date(RECEIVED_AT_MS + 2 * DAY_MS))) !== null);
});

/** What the proofs say after somebody with all rights did this; nothing of it stays. */
async function differencesAfter(sql: string): Promise<string[]> {
  class Undo extends Error {}
  let found: string[] = [];
  const undone = inTransaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRawUnsafe(sql);
    const checks = await reconcileRecords(tx);
    found = checks.filter(({ differences }) => differences > 0n).map(({ name }) => name);
    throw new Undo();
  });
  await expect(undone).rejects.toBeInstanceOf(Undo);
  return found;
}

const [CHAINS, GAPS, ROOTS] = [
  "each trading record is an unbroken chain",
  "days anchor every event once, in order",
  "each daily root is that of the records",
];

it("honest records agree, and the job says how many they are", async () => {
  const checks = await inSnapshot(reconcileRecords);
  expect(checks.map(({ name, differences }) => [name, differences])).toEqual([
    [CHAINS, 0n],
    [GAPS, 0n],
    [ROOTS, 0n],
  ]);
  expect(checks.every(({ checked }) => checked > 0n)).toBe(true);
  const run = await runFunction(verifyAccountChains);
  expect(run).toMatchObject({ state: "completed", output: { events: Number(checks[0]?.checked) } });
});

const of = (seq: number) => `WHERE account_id = '${account}' AND seq = ${seq}`;
it.each([
  ["a changed price", () => `UPDATE account_event SET price = price + 1 ${of(2)}`, [CHAINS, ROOTS]],
  ["another scale", () => `UPDATE account_event SET price = price::numeric(20,8) ${of(2)}`, [CHAINS, ROOTS]],
  ["a changed hash", () => `UPDATE account_event SET hash = sha256('x') ${of(2)}`, [CHAINS]],
  ["a removed event", () => `DELETE FROM account_event ${of(2)}`, [CHAINS, ROOTS]],
  ["a removed last event", () => `DELETE FROM account_event ${of(3)}`, [CHAINS, ROOTS]],
  ["a moved head", () => `UPDATE trading_account SET head_seq = 2 WHERE id = '${account}'`, [CHAINS]],
  ["a changed root", () => "UPDATE anchor_root SET root = sha256('x')", [ROOTS]],
  [
    "a gap",
    () => `UPDATE anchor_range SET first_leaf = first_leaf + 1000000 WHERE account_id = '${account}'`,
    [GAPS],
  ],
])("%s shows", async (_, sql, broken) => {
  expect(await differencesAfter(sql())).toEqual(expect.arrayContaining(broken));
});
