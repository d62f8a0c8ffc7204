import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { accountAppended } from "@/inngest/events";
import { markAppendedAccount } from "@/inngest/functions/mark-appended-account";
import { runImportsJob } from "@/inngest/functions/run-imports";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { provideJobEngine } from "@/lib/jobs/service";
import { getImport } from "@/lib/trading/data/get-import";
import { readEvents } from "@/lib/trading/data/read-events";
import { readPositions } from "@/lib/trading/data/read-positions";
import type { ImportDto, StartImportInput } from "@/lib/trading/import-schema";
import { commitImport } from "@/lib/trading/mutations/commit-import";
import { createAccount } from "@/lib/trading/mutations/create-account";
import { feedEvents } from "@/lib/trading/mutations/feed-events";
import { startImport } from "@/lib/trading/mutations/start-import";
import { storePart } from "@/lib/trading/mutations/store-part";
import { takeUpImport } from "@/lib/trading/service/work-import";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

let actor: UserActor;
let accountId: string;
beforeEach(async () => {
  actor = await aPerson();
  const input = {
    kind: "imported",
    name: "Main",
    currency: "USD",
    venue: "venue",
    periodsPerYear: 365,
  } as const;
  accountId = (await createAccount({ actor, input, idempotencyKey: undefined })).id;
});

const HEADER = "time,symbol,side,qty,price,fee,id";
const FIRST = "2026-01-02T10:00:00Z,BTCUSD,buy,0.50,64120.00,1.5,a";
const SECOND = "2026-01-01T09:00:00Z,BTCUSD,sell,0.25,64000.0,0,b";

/** Uploads a file in pieces of `step` bytes. */
async function upload(text: string, more: Partial<StartImportInput> = {}, step = 40): Promise<string> {
  const input = { format: "generic", fileName: "trades.csv", options: {}, ...more };
  const { id } = await startImport({ actor, accountId, input });
  const bytes = new TextEncoder().encode(text);
  for (let n = 0; n * step < bytes.length; n += 1) {
    await storePart({ actor, accountId, importId: id, n, data: bytes.slice(n * step, (n + 1) * step) });
  }
  return id;
}

async function imported(...lines: string[]): Promise<ImportDto> {
  const importId = await upload([HEADER, ...lines].join("\n"));
  await commitImport(actor, { accountId, importId });
  expect(await takeUpImport(importId)).toBe(importId);
  return await getImport(actor, { accountId, importId });
}

const idsOf = async () => (await readEvents(accountId, {})).map(({ externalId }) => externalId);
const job = async () => (await runFunction(runImportsJob)).output;

describe("a file that is taken", () => {
  test("is appended in the order of its times and keeps every scale", async () => {
    expect(await imported(FIRST, SECOND)).toMatchObject({
      state: "done",
      rows: 2,
      accepted: 2,
      duplicates: 0,
      rejected: 0,
    });
    expect(await readEvents(accountId, {})).toMatchObject([
      { seq: 1n, externalId: "b", qty: "0.25", price: "64000.0", fee: null },
      { seq: 2n, externalId: "a", qty: "0.50", price: "64120.00", fee: { amount: "1.5", currency: "USD" } },
    ]);
  });

  test("and overlaps another gives duplicates, not doubles", async () => {
    await imported(FIRST, SECOND);
    const third = "2026-01-03T10:00:00Z,ETHUSD,buy,1,3000,0,c";
    expect(await imported(SECOND, third, FIRST)).toMatchObject({ state: "done", accepted: 1, duplicates: 2 });
    expect(await idsOf()).toEqual(["b", "a", "c"]);
  });

  test("without ids counts equal lines as many fills, and once in the next export", async () => {
    const line = "2026-01-02T10:00:00Z,BTCUSD,buy,0.5,64000,0,";
    expect(await imported(line, line)).toMatchObject({ accepted: 2, duplicates: 0 });
    expect(await imported(line, line, line)).toMatchObject({ accepted: 1, duplicates: 2 });
  });

  test("repeats a line with its id: counted once", async () => {
    expect(await imported(FIRST, FIRST)).toMatchObject({ state: "done", accepted: 1, duplicates: 1 });
  });

  test("that two files of a venue tell funding in has it once, as income with its sign", async () => {
    for (const format of ["bybit-derivatives", "bybit-balances"]) {
      const file = readFileSync(new URL(`../importers/fixtures/${format}.csv`, import.meta.url), "utf8");
      const importId = await upload(file, { format }, 4_096);
      await commitImport(actor, { accountId, importId });
      await takeUpImport(importId);
      expect(await getImport(actor, { accountId, importId })).toMatchObject({ state: "done" });
    }
    const events = (await readEvents(accountId)).filter(({ kind }) => kind === "income");
    expect(events).toMatchObject([
      { amount: "-0.06001", currency: "USDT" },
      { amount: "-0.001", currency: "USDT" },
    ]);
  });

  test("is announced once it is appended, and not when nothing is new", async () => {
    const told: unknown[] = [];
    const idle = {
      kind: "embedded",
      jobs: [],
      requestRun: async () => {},
      cancelRun: async () => {},
    } as const;
    provideJobEngine({
      ...idle,
      announce: async ({ name, data }) => void told.push({ name, ...data }),
      health: async () => null,
    });
    try {
      await imported(FIRST, SECOND);
      await imported(SECOND, FIRST);
      await imported("never,BTCUSD,buy,1,1,0,");
    } finally {
      provideJobEngine(null);
    }
    expect(told).toEqual([{ name: accountAppended.name, accountId, headSeq: "2" }]);
    const [news] = told as { headSeq: string }[];
    const event = { name: accountAppended.name, data: { accountId, headSeq: news?.headSeq ?? "" } };
    expect((await runFunction(markAppendedAccount, { event })).output).toEqual({ derived: 1 });
    expect(await readPositions(accountId)).toMatchObject([{ symbol: "BTCUSD", qty: "0.25" }]);
  });

  test("continues the chain of the API feed", async () => {
    const event = {
      kind: "deposit" as const,
      externalId: "d",
      amount: "10",
      currency: "USD",
      executedAt: "2026-01-01T00:00:00Z",
    };
    await feedEvents({ actor, accountId, input: { events: [event] } });
    await imported(FIRST);
    await feedEvents({ actor, accountId, input: { events: [{ ...event, externalId: "e" }] } });
    expect(await idsOf()).toEqual(["d", "a", "e"]);
  });
});

describe("a file that is refused", () => {
  test("by one bad line appends nothing and tells the line and the reason", async () => {
    const answer = await imported(FIRST, "2026-01-02T10:00:00,BTCUSD,buy,x,1,0,c", SECOND);
    expect(answer).toMatchObject({ state: "refused", accepted: 0, rejected: 1, rows: 3 });
    expect(answer.rejects).toEqual([
      {
        line: 3,
        reason: expect.stringContaining("zone"),
        text: "2026-01-02T10:00:00, BTCUSD, buy, x, 1, 0, c",
      },
    ]);
    expect(await idsOf()).toEqual([]);
  });

  test("lists the first 1,000 lines and counts all", async () => {
    const answer = await imported(...Array.from({ length: 1_200 }, () => "never,BTCUSD,buy,1,1,0,"));
    expect([answer.rejected, answer.rejects.length]).toEqual([1_200, 1_000]);
  });

  test.each([
    ["the account", [FIRST], [FIRST.replace("64120.00", "64121")]],
    ["an earlier line", [], [FIRST, FIRST.replace("buy", "sell")]],
  ])("when an id comes back from %s with other content", async (_, before, lines) => {
    if (before.length > 0) await imported(...before);
    const answer = await imported(...lines, SECOND);
    expect(answer).toMatchObject({ state: "refused", accepted: 0, rejected: 1, rejects: [{ text: "a" }] });
    expect(await idsOf()).toEqual(before.length > 0 ? ["a"] : []);
  });
});

describe("an upload", () => {
  test("takes the same part twice, and refuses other bytes, gaps and parts after the commit", async () => {
    const address = { accountId, importId: await upload(`${HEADER}\n${FIRST}`) };
    const part = {
      actor,
      ...address,
      n: 0,
      data: new TextEncoder().encode(HEADER.padEnd(40, "\n").slice(0, 40)),
    };
    await expect(storePart(part)).rejects.toMatchObject({ code: "CONFLICT" });
    const gap = await upload(HEADER, {}, 1_000);
    await storePart({ ...part, importId: gap, n: 2 });
    await expect(commitImport(actor, { accountId, importId: gap })).rejects.toMatchObject({
      code: "UNPROCESSABLE",
    });
    const whole = await upload(`${HEADER}\n${FIRST}`, {}, 1_000);
    const same = { ...part, importId: whole, data: new TextEncoder().encode(`${HEADER}\n${FIRST}`) };
    expect((await storePart(same)).bytes).toBe(same.data.length);
    await commitImport(actor, { accountId, importId: whole });
    expect((await storePart(same)).bytes, "a retry after the commit").toBe(same.data.length);
    await expect(storePart({ ...same, n: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("is nobody else's", async () => {
    const importId = await upload(HEADER);
    const other = await aPerson("ADMIN");
    const address = { accountId, importId };
    for (const call of [
      () => getImport(other, address),
      () => commitImport(other, address),
      () => storePart({ actor: other, ...address, n: 9, data: new Uint8Array(1) }),
      () =>
        startImport({ actor: other, accountId, input: { format: "generic", fileName: "x", options: {} } }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

test("two commits and two takers at once run once", async () => {
  const importId = await upload(`${HEADER}\n${FIRST}`);
  const commits = await Promise.all([1, 2, 3].map(() => commitImport(actor, { accountId, importId })));
  expect(commits.filter(Boolean)).toHaveLength(1);
  const takers = await Promise.all([1, 2, 3].map(() => takeUpImport(importId)));
  expect(takers.filter((id) => id === importId)).toHaveLength(1);
  expect(await idsOf()).toEqual(["a"]);
});

describe("the job", () => {
  test("runs what was committed, and sweeps parts and staged rows", async () => {
    const importId = await upload(`${HEADER}\n${FIRST}`);
    await commitImport(actor, { accountId, importId });
    await job();
    expect(await getImport(actor, { accountId, importId })).toMatchObject({ state: "done", accepted: 1 });
    expect(await db().importPart.count({ where: { importId } })).toBe(0);
    expect(await db().importStage.count({ where: { importId } })).toBe(0);
  });

  test("gives up an import whose process was lost; a new upload is safe", async () => {
    const importId = await upload(`${HEADER}\n${FIRST}`);
    await commitImport(actor, { accountId, importId });
    await db().importRun.update({
      where: { id: importId },
      data: { heartbeatAt: new Date(Date.now() - 61_000) },
    });
    const row = {
      importId,
      line: 2,
      part: 1,
      kind: "deposit" as const,
      externalId: randomUUID(),
      executedAt: new Date(),
    };
    await db().importStage.create({ data: row });
    await job();
    expect(await getImport(actor, { accountId, importId })).toMatchObject({ state: "failed", accepted: 0 });
    expect(await db().importStage.count({ where: { importId } })).toBe(0);
    expect(await imported(FIRST)).toMatchObject({ state: "done", accepted: 1 });
  });
});
