import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor, type UserActor } from "@/lib/actor";
import { builtInSource } from "@/lib/indicators/built-in-source";
import { outputHash } from "@/lib/indicators/execution-hash";
import { seriesCsv } from "@/lib/indicators/series-csv";
import { seriesJson } from "@/lib/indicators/series-json";
import { describeSource } from "@/lib/indicators/service/describe-source";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { sandbox } from "@/lib/sandbox/service";
import { seededBars } from "@/lib/sandbox/test-pool";
import { findIndicator } from "@/lib/ta/registry";
import { aListing } from "@/prisma/seed/test-listings";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { GET as getOutputs } from "../../runs/[receiptId]/outputs/route";
import { POST as reproduce } from "../../runs/[receiptId]/reproduce/route";
import { POST } from "./route";

const COUNT = 120_000;
const MINUTE_MS = 60_000;
const bars = { ...seededBars(COUNT), time: Float64Array.from({ length: COUNT }, (_, i) => i * MINUTE_MS) };
const body = { symbol: "TST-MINUTES", interval: "1m" };
let actor: UserActor;

beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  actor = await aPerson();
  const { instrumentId } = await ensureInstrument(systemActor("test", "test"), {
    venue: "test",
    code: body.symbol,
    base: "TST",
    quote: "USD",
    name: "Minutes",
    periodsPerYear: 365,
    synthetic: true,
  });
  await writeCandles(systemActor("test", "test"), { instrumentId, interval: "1m", bars });
});
afterAll(async () => {
  await sandbox().stop();
  await taskThreads().stop();
});

/** A listing of the built-in, and what it computes of the bars. */
async function aBuiltIn(id: string) {
  const definition = findIndicator(id);
  if (definition === undefined) throw new Error(`the library has no ${id}`);
  const content = await describeSource(builtInSource(definition));
  const { slug } = await aListing(await aPerson(), { price: null, content, builtin: true });
  return { params: { id: slug }, expected: definition.compute(bars) };
}

describe("120,000 stored bars", () => {
  test.each(["sma", "macd"])("%s gives the bytes of the computation in both forms", async (id) => {
    const { params, expected } = await aBuiltIn(id);
    const json = await callRoute(POST, { as: actor, params, body });
    expect([json.status, json.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(json.json.receipt).toMatchObject({
      outputHash: outputHash(expected),
      datasetHash: datasetHash(bars),
      bars: COUNT,
    });
    const { version, warning, receipt } = json.json;
    const whole = { version, warning, receipt, outputs: seriesJson(expected), time: [...bars.time] };
    expect(json.text === JSON.stringify(whole), "the pieces are the JSON of the whole").toBe(true);
    const headers = { accept: "application/octet-stream" };
    const packed = await callRoute(POST, { as: actor, params, body, headers });
    const payload = Buffer.concat(
      [bars.time, ...Object.values(expected)].map(({ buffer }) => new Uint8Array(buffer)),
    );
    expect(packed.headers.get("content-length")).toBe(String(packed.bytes.byteLength));
    expect(payload.equals(packed.bytes.subarray(-payload.byteLength))).toBe(true);
  });

  test("are run again for the receipt, and their outputs handed out as CSV and JSON", async () => {
    const { params, expected } = await aBuiltIn("bollinger");
    const headers = { accept: "application/octet-stream" };
    const { bytes } = await callRoute(POST, { as: actor, params, body, headers });
    const head = Buffer.from(bytes);
    const receiptId = JSON.parse(head.toString("utf8", 4, 4 + head.readUInt32LE(0))).receipt.id;
    const again = await callRoute(reproduce, { as: actor, params: { receiptId }, body: {} });
    expect(again.json).toMatchObject({ matches: true, actual: { outputHash: outputHash(expected) } });
    const file = { as: actor, params: { receiptId } };
    const csv = await callRoute(getOutputs, { ...file, query: { format: "csv" } });
    expect(csv.text === seriesCsv(bars.time, expected), "the pieces are the CSV of the whole").toBe(true);
    const json = await callRoute(getOutputs, { ...file, query: { format: "json" } });
    expect(json.json.outputs).toEqual(seriesJson(expected));
  });

  test("asked for by six at once are six equal answers", async () => {
    const { params, expected } = await aBuiltIn("rsi");
    const people = await Promise.all(Array.from({ length: 6 }, () => aPerson()));
    const answers = await Promise.all(people.map((as) => callRoute(POST, { as, params, body })));
    expect(answers.map(({ json }) => json.receipt.outputHash)).toEqual(
      people.map(() => outputHash(expected)),
    );
  });
});
