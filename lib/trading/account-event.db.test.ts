import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { CHAIN_START, chainHash, recordText } from "@/lib/trading/chain";
import { hexOf } from "@/lib/trading/hash-input";
import { aPerson } from "@/scripts/testing/people";
import { stateOf } from "@/scripts/testing/state-of";
import { aDeposit, aFill, anAccount, append } from "@/scripts/testing/trading-accounts";

let account = "";
let part = "";
beforeAll(async () => {
  const actor = await aPerson();
  account = await anAccount(actor);
  await append(actor, account, [aFill(), aDeposit()]);
  const [row] = await db().$queryRaw<{ part: string }[]>`
    SELECT tableoid::regclass::text AS part FROM account_event WHERE account_id = ${account}::uuid LIMIT 1`;
  part = row?.part ?? "";
});

describe("what was recorded stays, whichever way it is named", () => {
  it("through the table and through the partition that holds it", async () => {
    expect(part).toMatch(/^account_event_\d+$/);
    for (const table of ["account_event", part]) {
      const where = `WHERE account_id = '${account}'`;
      expect(await stateOf(`UPDATE ${table} SET price = 1 ${where}`), table).toBe("TS900");
      expect(await stateOf(`DELETE FROM ${table} ${where}`), table).toBe("TS900");
      expect(await stateOf(`TRUNCATE ${table} CASCADE`), table).toBe("TS900");
    }
  });
  const tables = { anchor_root: "tree_size = 1", anchor_range: "last_seq = 9", merkle_tile: "width = 1" };
  it.each(Object.entries(tables))("%s refuses change, removal and emptying", async (table, change) => {
    expect(await stateOf(`UPDATE ${table} SET ${change}`)).toBe("TS900");
    expect(await stateOf(`DELETE FROM ${table}`)).toBe("TS900");
    expect(await stateOf(`TRUNCATE ${table} CASCADE`)).toBe("TS900");
  });
  it("an account is not deleted; its head, owner, kind and currency stay", async () => {
    const where = `WHERE id = '${account}'`;
    expect(await stateOf(`DELETE FROM trading_account ${where}`)).toBe("TS900");
    for (const change of [
      "head_seq = 1",
      "head_hash = sha256('x')",
      "kind = 'paper'",
      "currency = 'EUR'",
      "owner_id = (SELECT id FROM app_user WHERE id <> owner_id LIMIT 1)",
    ])
      expect(await stateOf(`UPDATE trading_account SET ${change} ${where}`), change).toBe("TS908");
  });
  it("an instrument keeps the code that hashes name", async () => {
    const id = `(SELECT instrument_id FROM account_event WHERE account_id = '${account}' AND seq = 1)`;
    for (const change of ["code = 'X'", "venue = 'x'", "base = 'X'", "quote = 'X'"])
      expect(await stateOf(`UPDATE instrument SET ${change} WHERE id = ${id}`), change).toBe("TS909");
  });
});

/** Inserts deposits of 1 USD at these places with the right hash for each, or what `hashOf` makes of it. */
async function forge(
  seqs: readonly number[],
  {
    id = account,
    table = "account_event",
    hashOf = hexOf,
  }: { id?: string; table?: string; hashOf?: typeof hexOf } = {},
): Promise<string | undefined> {
  const { headHash } = await db().tradingAccount.findUniqueOrThrow({
    where: { id },
    select: { headHash: true },
  });
  let hash = new Uint8Array(headHash);
  const rows = seqs.map((seq) => {
    const fact = aDeposit({ externalId: randomUUID(), amount: "1", executedAtMs: 0 });
    hash = new Uint8Array(chainHash(hash, recordText(id, { ...fact, seq: BigInt(seq) })));
    return `('${id}', ${seq}, 'deposit', '${fact.externalId}', 1, 'USD', to_timestamp(0), now(), decode('${hashOf(hash)}', 'hex'))`;
  });
  return await stateOf(`INSERT INTO ${table}
    (account_id, seq, kind, external_id, amount, currency, executed_at, received_at, hash) VALUES ${rows.join(", ")}`);
}

describe("what does not continue the chain is refused, though it comes past the application", () => {
  it("a forged hash", async () => {
    expect(await forge([3], { hashOf: () => hexOf(CHAIN_START) })).toBe("TS906");
    expect(await forge([3, 4], { hashOf: (hash) => hexOf(chainHash(hash, "")) })).toBe("TS906");
  });
  it("a gap, a number again, a gap within a statement", async () => {
    expect(await forge([4])).toBe("TS906");
    expect(await forge([2])).toMatch(/^(23505|TS906)$/);
    expect(await forge([3, 5])).toBe("TS906");
  });
  it("a wrong head: the same records begun elsewhere", async () => {
    const other = await anAccount(await aPerson());
    expect(await forge([3], { id: other })).toBe("TS906");
  });
  it("an external id again", async () => {
    const [first] = await db().accountEvent.findMany({
      where: { accountId: account },
      orderBy: { seq: "asc" },
      take: 1,
    });
    const sql = `INSERT INTO account_event (account_id, seq, kind, external_id, amount, currency, executed_at, received_at, hash)
      VALUES ('${account}', 3, 'deposit', '${first?.externalId}', 1, 'USD', now(), now(), sha256('x'))`;
    expect(await stateOf(sql)).toBe("23505");
  });
  it("any event of a closed account", async () => {
    const closed = await anAccount(await aPerson());
    await db().tradingAccount.update({ where: { id: closed }, data: { state: "closed" } });
    expect(await forge([1], { id: closed })).toBe("TS905");
  });
  it("but the right hashes at the right places are taken, in one statement", async () => {
    const id = await anAccount(await aPerson());
    expect(await forge([1, 2, 3], { id })).toBe("accepted");
    const { headSeq } = await db().tradingAccount.findUniqueOrThrow({ where: { id } });
    expect(headSeq).toBe(3n);
  });
  it("a forged row does not get in by naming its partition", async () => {
    expect(await forge([3], { table: part, hashOf: () => hexOf(CHAIN_START) })).toBe("TS906");
  });
});

describe("a void", () => {
  async function forgeVoid(id: string, seq: number, voids: number): Promise<string | undefined> {
    const { headHash } = await db().tradingAccount.findUniqueOrThrow({
      where: { id },
      select: { headHash: true },
    });
    const externalId = randomUUID();
    const fact = {
      kind: "void" as const,
      externalId,
      voidsSeq: BigInt(voids),
      executedAtMs: 0,
      seq: BigInt(seq),
    };
    const hash = hexOf(chainHash(new Uint8Array(headHash), recordText(id, fact)));
    return await stateOf(`INSERT INTO account_event (account_id, seq, kind, external_id, voids_seq, executed_at, received_at, hash)
      VALUES ('${id}', ${seq}, 'void', '${externalId}', ${voids}, to_timestamp(0), now(), decode('${hash}', 'hex'))`);
  }
  it("takes back an event once; no void, no later event, nothing that is not there", async () => {
    const actor = await aPerson();
    const id = await anAccount(actor);
    await append(actor, id, [aFill(), aFill()]);
    expect(await forgeVoid(id, 3, 1)).toBe("accepted");
    expect(await forgeVoid(id, 4, 3), "a void of a void").toBe("TS907");
    expect(await forgeVoid(id, 4, 1), "twice").toBe("23505");
    expect(await forgeVoid(id, 4, 4), "itself").toBe("23514");
    expect(await forgeVoid(id, 4, 9), "the future").toBe("23514");
  });
});
