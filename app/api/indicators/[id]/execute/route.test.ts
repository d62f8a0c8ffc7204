import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExecuteResult, ReproduceResult } from "@/lib/indicators/schema";
import { inCompute } from "@/lib/sandbox/attacks/attack";
import { sandbox } from "@/lib/sandbox/service";
import { requestOf } from "@/lib/sandbox/test-pool";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { POST as reproduce } from "../../runs/[receiptId]/reproduce/route";
import { GET as getRun } from "../../runs/[receiptId]/route";
import { GET as listRuns } from "../../runs/route";
import { POST } from "./route";

const rows = [1, 2, 3, 4].map((n) => ({
  time: n * 60_000,
  open: n,
  high: n + 1,
  low: n - 1,
  close: n,
  volume: 1,
}));
const bars = Object.fromEntries(
  (["time", "open", "high", "low", "close", "volume"] as const).map((name) => [
    name,
    rows.map((row) => row[name]),
  ]),
);

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
});
afterAll(async () => {
  await sandbox().stop();
});

describe("200", () => {
  test("columns and rows give the same outputs; the receipt can be read, listed and reproduced", async () => {
    const actor = await aPerson();
    const { slug: id } = await aListing(await aPerson(), { price: null });
    const first = await callRoute(POST, { as: actor, params: { id }, body: { bars } });
    expect(first.status).toBe(200);
    expect(ExecuteResult.parse(first.json).outputs).toEqual({ value: [null, null, 2, 3] });
    const second = await callRoute(POST, {
      as: actor,
      params: { id },
      body: { bars: rows, inputs: { length: 3 } },
    });
    expect(second.json.receipt.outputHash).toBe(first.json.receipt.outputHash);
    expect(second.json.receipt.inputHash).toBe(first.json.receipt.inputHash);
    const params = { receiptId: first.json.receipt.id };
    // A second run on the same upload keeps it longer.
    const { dataset, ...receipt } = first.json.receipt;
    expect((await callRoute(getRun, { as: actor, params })).json).toMatchObject(receipt);
    expect(dataset).toMatchObject({ kind: "upload", available: true });
    const list = await callRoute(listRuns, { as: actor, query: { limit: "1" } });
    expect(list.json).toMatchObject({ total: 2, items: [{ id: second.json.receipt.id }] });
    const rest = await callRoute(listRuns, {
      as: actor,
      query: { limit: "1", cursor: list.json.nextCursor },
    });
    expect(rest.json).toMatchObject({ items: [{ id: first.json.receipt.id }], nextCursor: null });
    for (const body of [undefined, {}, { bars: rows }]) {
      const again = await callRoute(reproduce, {
        as: actor,
        params,
        ...(body === undefined ? {} : { body }),
      });
      expect(again.status).toBe(200);
      expect(ReproduceResult.parse(again.json).matches).toBe(true);
    }
  });
});

describe("400", () => {
  test.each<[unknown, string]>([
    [{}, "bars"],
    [{ bars: { ...bars, close: [1, 2, null, 4] } }, "bars.close.2"],
    [{ bars: { ...bars, time: [1, 2, 2, 4] } }, "bars.time.2"],
    [{ bars, inputs: { length: 1.5 } }, "inputs.length"],
    [{ bars, inputs: { width: 1 } }, "inputs.width"],
    [{ bars, inputs: { length: [1] } }, "inputs.length"],
    [{ bars, version: "one" }, "version"],
    [{ bars, code: "x" }, "code"],
    [{ symbol: "TST-BTC", interval: "7m" }, "interval"],
  ])("%j names %s", async (body, path) => {
    const { slug: id } = await aListing(await aPerson(), { price: null });
    const answer = await callRoute(POST, { as: await aPerson(), params: { id }, body });
    expect([answer.status, answer.json.errors?.[0].path]).toEqual([400, path]);
  });
});

describe("401, 403 and 404", () => {
  test("nobody, somebody without a licence, an unknown indicator, somebody else's run", async () => {
    const [owner, stranger] = [await aPerson(), await aPerson()];
    const paid = await aListing(owner);
    const statusOf = async (call: Parameters<typeof callRoute>[1]) => (await callRoute(POST, call)).status;
    expect(await statusOf({ params: { id: paid.slug }, body: { bars } })).toBe(401);
    expect(await statusOf({ as: stranger, params: { id: paid.slug }, body: { bars } })).toBe(403);
    expect(await statusOf({ as: stranger, params: { id: "no-such-thing" }, body: { bars } })).toBe(404);
    const { json } = await callRoute(POST, { as: owner, params: { id: paid.slug }, body: { bars } });
    const params = { receiptId: json.receipt.id };
    expect((await callRoute(getRun, { as: stranger, params })).status).toBe(404);
    expect((await callRoute(reproduce, { as: stranger, params })).status).toBe(404);
    expect((await callRoute(getRun, { params })).status).toBe(401);
    expect((await callRoute(getRun, { as: owner, params: { receiptId: "1" } })).status).toBe(404);
    expect((await callRoute(listRuns, {})).status).toBe(401);
  });
});

describe("413", () => {
  test("a body over 12 MB", async () => {
    const { slug: id } = await aListing(await aPerson(), { price: null });
    const body = `{"bars":[${" ".repeat(12 * 1024 * 1024)}]}`;
    expect((await callRoute(POST, { as: await aPerson(), params: { id }, body })).status).toBe(413);
  });
});

describe("422", () => {
  test("an endless loop is stopped and named", async () => {
    const content = testContent(11);
    const source = content.source
      .replace("({ value:", "{ while (true) {} return ({ value:")
      .replace("inputs.length) }),", "inputs.length) }); },");
    const { slug: id } = await aListing(await aPerson(), { price: null, content: { ...content, source } });
    const answer = await callRoute(POST, { as: await aPerson(), params: { id }, body: { bars } });
    expect([answer.status, answer.json.code]).toEqual([422, "SANDBOX_TIMEOUT"]);
  });
});

describe("503", () => {
  test("a person with two runs in the sandbox is told when to come back, and leaves no receipt", async () => {
    const actor = await aPerson();
    const { slug: id } = await aListing(await aPerson(), { price: null });
    const held = [1, 2].map(() =>
      sandbox()
        .run(requestOf(inCompute("for (;;);"), { userId: actor.userId }))
        .catch(() => null),
    );
    const answer = await callRoute(POST, { as: actor, params: { id }, body: { bars } });
    expect([answer.status, answer.json.code, answer.headers.get("retry-after")]).toEqual([
      503,
      "UNAVAILABLE",
      "1",
    ]);
    expect((await callRoute(listRuns, { as: actor })).json.total).toBe(0);
    await Promise.all(held);
  });
});
