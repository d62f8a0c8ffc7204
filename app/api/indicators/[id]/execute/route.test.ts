import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExecuteResult, ReproduceResult } from "@/lib/indicators/execution-schema";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { barsFromJson } from "@/lib/market-data/bars-from-json";
import { inCompute } from "@/lib/sandbox/attacks/attack";
import { sandbox } from "@/lib/sandbox/service";
import { requestOf, seededBars } from "@/lib/sandbox/test-pool";
import { packBars } from "@/lib/ta/packed-bars";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { OCTETS, packedBody, readPacked } from "@/prisma/seed/test-packed";
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
  await taskThreads().stop();
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

const packedBars = Buffer.from(packBars(barsFromJson(bars)));
const packedRun = (header: object = {}) => Buffer.concat([packedBody(header, -1), packedBars]);

describe("the packed form", () => {
  test("has the outputs, hashes and receipt of the JSON form; NaN stays NaN", async () => {
    const actor = await aPerson();
    const { slug: id } = await aListing(await aPerson(), { price: null });
    const json = await callRoute(POST, { as: actor, params: { id }, body: { bars, inputs: { length: 2 } } });
    const answer = await callRoute(POST, {
      as: actor,
      params: { id },
      body: packedRun({ inputs: { length: 2 }, version: "1.0.0" }),
      headers: { "content-type": OCTETS, accept: OCTETS },
    });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, OCTETS]);
    const { head, start, rest, columns } = readPacked(answer.bytes, "bars");
    expect(start % 8, "numbers can be read in place").toBe(0);
    expect(rest).toBe(8 * 2 * rows.length);
    expect(columns).toEqual({ time: json.json.time, value: [Number.NaN, 1.5, 2.5, 3.5] });
    for (const hash of ["inputHash", "outputHash", "datasetHash"])
      expect(head.receipt[hash], hash).toBe(json.json.receipt[hash]);
    const { id: receiptId, createdAt, cpuMicros, wallMicros, peakMemoryKb, dataset, ...same } = head.receipt;
    expect(json.json.receipt).toMatchObject(same);
  });

  test("mixes with JSON either way", async () => {
    const actor = await aPerson();
    const { slug: id } = await aListing(await aPerson(), { price: null });
    const inPacked = { as: actor, params: { id }, body: packedRun(), headers: { "content-type": OCTETS } };
    expect((await callRoute(POST, inPacked)).json.outputs).toEqual({ value: [null, null, 2, 3] });
    const outPacked = { as: actor, params: { id }, body: { bars }, headers: { accept: OCTETS } };
    const { columns } = readPacked((await callRoute(POST, outPacked)).bytes, "bars");
    expect(columns.value).toEqual([Number.NaN, Number.NaN, 2, 3]);
  });

  const broken = Float64Array.from(new Float64Array(packedBars.buffer, packedBars.byteOffset, 24));
  const withValue = (at: number, value: number) => broken.map((old, i) => (i === at ? value : old));
  test.each<[string, Uint8Array, string]>([
    ["no bytes", new Uint8Array(0), "The packed body is not valid"],
    ["a header longer than the body", packedBody({}, 99), "The packed body is not valid"],
    ["a header that is not JSON", Buffer.from([1, 0, 0, 0, 0x7b]), "The packed body is not valid"],
    ["an unknown field", packedRun({ bars: [] }), "bars: Unknown field"],
    ["half a bar", packedRun().subarray(0, -8), "not a whole number of bars"],
    ["no bars", packedBody({}, -1), "Send 1 to 100,000 bars"],
    ["NaN among the prices", packedBody({}, -1, withValue(5, Number.NaN)), "bars.open.1"],
    ["times out of order", packedBody({}, -1, withValue(1, 1)), "bars.time.1"],
    ["a volume below zero", packedBody({}, -1, withValue(23, -1)), "bars.volume.3"],
  ])("with %s is refused and told why", async (_, body, words) => {
    const { slug: id } = await aListing(await aPerson(), { price: null });
    const headers = { "content-type": OCTETS };
    const answer = await callRoute(POST, { as: await aPerson(), params: { id }, body, headers });
    expect([answer.status, answer.json.code]).toEqual([400, "VALIDATION"]);
    expect(answer.json.detail).toContain(words);
  });
});

describe("much data", () => {
  const many = seededBars(60_000);
  const columns = Object.fromEntries(
    Object.entries(many).map(([name, column]) => [name, Array.from(column)]),
  );

  test("is read and written in a thread, with the same answer", async () => {
    const actor = await aPerson();
    const { slug: id } = await aListing(await aPerson(), { price: null });
    const json = await callRoute(POST, { as: actor, params: { id }, body: { bars: columns } });
    expect(json.status).toBe(200);
    const { outputs, time, receipt } = ExecuteResult.parse(json.json);
    expect([time.length, outputs.value?.length, receipt.bars]).toEqual([60_000, 60_000, 60_000]);
    const body = Buffer.concat([packedBody({}, -1), packBars(many)]);
    const headers = { "content-type": OCTETS, accept: OCTETS };
    const answer = readPacked(
      (await callRoute(POST, { as: actor, params: { id }, body, headers })).bytes,
      "bars",
    );
    expect(answer.head.receipt.outputHash).toBe(receipt.outputHash);
    expect(answer.columns.value.map((value: number) => (Number.isNaN(value) ? null : value))).toEqual(
      outputs.value,
    );
  });

  test.each<[string, unknown, string]>([
    [
      "bad bars",
      { bars: { ...columns, close: [...(columns.close ?? []).slice(1), null] } },
      "bars.close.59999",
    ],
    ["an unknown field", { bars: columns, code: "x" }, "code"],
    ["bars and a symbol", { bars: columns, symbol: "TST-BTC", interval: "1d" }, "bars"],
  ])("with %s is refused like little", async (_, body, path) => {
    const { slug: id } = await aListing(await aPerson(), { price: null });
    const answer = await callRoute(POST, { as: await aPerson(), params: { id }, body });
    expect([answer.status, answer.json.errors?.[0].path]).toEqual([400, path]);
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
