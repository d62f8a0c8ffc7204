import { beforeAll, describe, expect, test } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { deriveAccounts } from "@/lib/trading/mutations/derive-accounts";
import { voidEvent } from "@/lib/trading/mutations/feed-events";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant } from "@/scripts/testing/providers";
import { aPublicRecord, type PublicRecord } from "@/scripts/testing/public-records";
import { aFill, append } from "@/scripts/testing/trading-accounts";
import { GET } from "./route";

let record: PublicRecord;
beforeAll(async () => {
  record = await aPublicRecord({ trades: 7 });
});

const read = (query: Record<string, string> = {}, as?: UserActor, id = record.providerId) =>
  callRoute(GET, { params: { id }, query, ...(as ? { as } : {}) });

/** Every item by pages of two; a trade from before all of them is told of between the first and the second. */
async function everyPage(kind: "closed" | "fills") {
  const own = await aPublicRecord();
  const items: Record<string, unknown>[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = { kind, limit: "2", ...(cursor === null ? {} : { cursor }) };
    const { json } = await read(query, undefined, own.providerId);
    items.push(...json.items);
    if (cursor === null) await tellLate(own);
    cursor = json.nextCursor;
  } while (cursor !== null);
  return items;
}

async function tellLate({ owner, accountId }: PublicRecord) {
  const at = Date.UTC(2026, 0, 1, 20);
  await append(owner, accountId, [
    aFill({ side: "buy", price: "90", qty: "1", fee: null, executedAtMs: at }),
    aFill({ side: "sell", price: "91", qty: "1", fee: null, executedAtMs: at + 1 }),
  ]);
  await deriveAccounts(systemActor("test", "test"), [accountId], new Date());
}

describe("200", () => {
  test("closed trades come with the numbers of the fills that prove them", async () => {
    const { json } = await read({ limit: "1" });
    expect(json).toMatchObject({
      total: 7,
      items: [
        {
          kind: "closed",
          symbol: "BTCUSD",
          side: "buy",
          openPrice: "100",
          closePrice: "101.5",
          pnl: "1.5",
          openedAt: "2026-01-02T06:00:00.000Z",
          closedAt: "2026-01-02T06:30:00.000Z",
          openedSeq: 14,
          closedSeq: 15,
        },
      ],
    });
  });

  test("fills come as they were written", async () => {
    const { json } = await read({ kind: "fills", limit: "2" });
    expect(json.total).toBe(14);
    expect(json.items).toMatchObject([
      { kind: "fill", seq: 15, side: "sell", price: "101.50", voidedBy: null },
      { kind: "fill", seq: 14, side: "buy", price: "100.0" },
    ]);
  });

  test("a trade of the last day is its owner's and the curators', and nobody else's", async () => {
    for (const kind of ["closed", "fills"]) {
      const perTrade = kind === "fills" ? 2 : 1;
      for (const stranger of [undefined, await aPerson()]) {
        const { json } = await read({ kind, limit: "100" }, stranger);
        expect(json.items).toHaveLength(7 * perTrade);
        expect(Date.parse(json.publicUntil)).toBeLessThan(Date.now());
      }
      for (const insider of [record.owner, record.curator]) {
        const { json } = await read({ kind, limit: "100" }, insider);
        expect(json).toMatchObject({ publicUntil: null, total: 8 * perTrade });
        expect(json.items).toHaveLength(8 * perTrade);
      }
    }
  });

  test("pages give each trade once, also while the record is derived anew with an earlier one", async () => {
    const closed = await everyPage("closed");
    expect(closed.map(({ openedSeq }) => openedSeq)).toEqual([6, 4, 2, 10]);
    const fills = await everyPage("fills");
    expect(fills.map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3, 2, 11, 10]);
  });

  test("that a fill is taken back is public a day later too", async () => {
    const { owner, accountId, providerId } = await aPublicRecord();
    await voidEvent({ actor: owner, accountId, input: { seq: 2 } });
    const voidedBy = async (as?: UserActor) => {
      const { json } = await read({ kind: "fills", limit: "100" }, as, providerId);
      return json.items.at(-1);
    };
    expect(await voidedBy(owner)).toMatchObject({ seq: 2, voidedBy: 10 });
    expect(await voidedBy()).toMatchObject({ seq: 2, voidedBy: null });
  });
});

describe("400", () => {
  test("a cursor that the list did not give out, also one of the other kind", async () => {
    const { json } = await read({ kind: "fills", limit: "1" });
    for (const cursor of ["x", json.nextCursor]) {
      const refused = await read({ kind: "closed", cursor });
      expect([refused.status, refused.json.errors[0].path]).toEqual([400, "cursor"]);
    }
  });

  test("another kind", async () => {
    expect((await read({ kind: "open" })).status).toBe(400);
  });
});

describe("404", () => {
  test("what is not listed, for everybody but its owner and curators", async () => {
    const { owner, providerId } = await anApplicant();
    for (const stranger of [undefined, await aPerson(), record.owner])
      expect((await read({}, stranger, providerId)).status).toBe(404);
    for (const insider of [owner, record.curator])
      expect((await read({}, insider, providerId)).status).toBe(200);
  });
});
