import { pathToFileURL } from "node:url";
import { outputHash } from "@/lib/indicators/execution-hash";
import { seriesJson } from "@/lib/indicators/series-json";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import { syntheticHours } from "@/lib/market-data/synthetic-candles";
import type { Bars } from "@/lib/ta/bars";
import { joinBars, unpackBars } from "@/lib/ta/packed-bars";
import { findIndicator } from "@/lib/ta/registry";
import { type Installation, startBuiltApp } from "@/scripts/bench/built-app";
import { printTable, shown } from "@/scripts/bench/statistics";
import { freePort } from "@/scripts/bootstrap/free-port.mjs";
import { inRoot } from "@/scripts/bootstrap/paths.mjs";
import { withClient } from "@/scripts/testing/migrated-cluster";
import { testEnvironment } from "@/scripts/testing/test-environment";

const COUNT = 1_000_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const SYMBOL = "TST-MINUTES";
const BUILT_INS = ["sma", "rsi", "macd", "bollinger", "ichimoku"] as const;
const JSON_FORM = "application/json";
const PACKED_FORM = "application/octet-stream";

/** What the probe in the server tells, and forgets by telling it. */
interface Probe {
  p99Ms: number;
  maxMs: number;
  rssMb: number;
  peakRssMb: number;
}

interface Bench extends Installation {
  probe: () => Promise<Probe>;
  bars: Bars;
}

/** `npm run bench:bars`: built-ins over 1,000,000 stored one-minute bars through the API of the built app. */
async function main(): Promise<void> {
  const port = await freePort();
  const app = await startBuiltApp("bars", {
    BENCH_PROBE_PORT: String(port),
    NODE_OPTIONS: `--import ${pathToFileURL(inRoot("scripts", "bench", "bars", "probe.mjs")).href}`,
  });
  try {
    const probe = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}`);
      return (await answer.json()) as Probe;
    };
    const bars = minuteBars();
    await store(app.databaseUrl, bars);
    await measure({ ...app, probe, bars });
  } finally {
    await app.stop();
  }
}

/** The synthetic generator's candles, one a minute. */
function minuteBars(): Bars {
  const market = {
    seed: SYMBOL,
    startPrice: 100,
    digits: 4,
    hourVolatility: 0.001,
    hourDrift: 0,
    hourVolume: 10,
    session: "always",
  } as const;
  const bars = syntheticHours(market, 0, COUNT * HOUR_MS);
  return { ...bars, time: bars.time.map((time) => (time / HOUR_MS) * MINUTE_MS) };
}

async function store(databaseUrl: string, bars: Bars): Promise<void> {
  Object.assign(process.env, testEnvironment(databaseUrl));
  const { systemActor } = await import("@/lib/actor");
  const { disconnect } = await import("@/lib/db");
  const { ensureInstrument } = await import("@/lib/market-data/mutations/ensure-instrument");
  const { writeCandles } = await import("@/lib/market-data/mutations/write-candles");
  const actor = systemActor("bench", "bars");
  const { instrumentId } = await ensureInstrument(actor, {
    venue: "bench",
    code: SYMBOL,
    base: "TST",
    quote: "USD",
    name: "Minutes",
    periodsPerYear: 365,
    synthetic: true,
  });
  await writeCandles(actor, { instrumentId, interval: "1m", bars });
  await disconnect();
}

async function measure(bench: Bench): Promise<void> {
  const rows: Record<string, string>[] = [];
  const idle = await bench.probe();
  for (const id of BUILT_INS) {
    const bare = await bareRun(bench, id);
    for (const form of [JSON_FORM, PACKED_FORM]) {
      const run = await execute(bench, id, form);
      if (run.outputHash !== bare.outputHash) throw new Error(`${id}: the receipt is not of these bytes`);
      rows.push(rowOf(id, form, run, form === JSON_FORM ? bare.ms + bare.jsonMs : bare.ms));
    }
    const { receiptId } = await execute(bench, id, PACKED_FORM);
    rows.push(rowOf(id, "reproduce", await reproduce(bench, receiptId), bare.ms));
  }
  printTable(
    `${COUNT} stored bars: the API beside a bare SQL read with the same computation in one process; the idle server: ${shown(idle.rssMb)} MB`,
    rows,
  );
}

function rowOf(id: string, form: string, { ms, bytes, probe }: Measured, bareMs: number) {
  return {
    indicator: id,
    form: form.replace("application/", ""),
    "answer MB": shown(bytes / 1e6),
    "wall ms": shown(ms),
    "bare ms": shown(bareMs),
    ratio: (ms / bareMs).toFixed(2),
    "loop p99 ms": shown(probe.p99Ms),
    "loop max ms": shown(probe.maxMs),
    "peak RSS MB": shown(probe.peakRssMb),
  };
}

interface Bare {
  outputHash: string;
  ms: number;
  /** To write the outputs as JSON in one piece. */
  jsonMs: number;
}

/** What nobody can do without: the rows out of PostgreSQL, joined and hashed, the series and their hash. */
async function bareRun({ databaseUrl, bars }: Bench, id: string): Promise<Bare> {
  const definition = findIndicator(id);
  if (definition === undefined) throw new Error(`the library has no ${id}`);
  return await withClient(databaseUrl, async (client) => {
    const started = performance.now();
    const { rows } = await client.query<{ data: Buffer }>(
      `SELECT c.data FROM candle_chunk c JOIN instrument i ON i.id = c.instrument_id
        WHERE i.code = $1 AND c.interval = '1m' ORDER BY c.chunk`,
      [SYMBOL],
    );
    const read = joinBars(rows.map(({ data }) => unpackBars(data)));
    const hash = datasetHash(read);
    const outputs = definition.compute(read, {});
    const result = { outputHash: outputHash(outputs), ms: performance.now() - started };
    const again = performance.now();
    JSON.stringify({ outputs: seriesJson(outputs), time: Array.from(read.time) });
    const jsonMs = performance.now() - again;
    if (hash !== datasetHash(bars)) throw new Error("the stored bars are not those that were written");
    return { ...result, jsonMs };
  });
}

interface Measured {
  ms: number;
  bytes: number;
  probe: Probe;
}

async function execute(
  bench: Bench,
  id: string,
  accept: string,
): Promise<Measured & { outputHash: string; receiptId: string }> {
  const { bytes, ...measured } = await ask(bench, `/api/indicators/${id}/execute`, accept, {
    symbol: SYMBOL,
    interval: "1m",
  });
  const receipt = accept === "application/json" ? jsonReceipt(bytes) : packedReceipt(bytes);
  return { ...measured, bytes: bytes.byteLength, outputHash: receipt.outputHash, receiptId: receipt.id };
}

async function reproduce(bench: Bench, receiptId: string): Promise<Measured> {
  const { bytes, ...measured } = await ask(
    bench,
    `/api/indicators/runs/${receiptId}/reproduce`,
    "application/json",
    {},
  );
  if (!JSON.parse(bytes.toString("utf8")).matches) throw new Error("the run does not reproduce");
  return { ...measured, bytes: bytes.byteLength };
}

async function ask({ address, token, probe }: Bench, path: string, accept: string, body: unknown) {
  await probe();
  const started = performance.now();
  const answer = await fetch(address + path, {
    method: "POST",
    // Uncompressed: packing would be most of the time of a JSON answer.
    headers: {
      authorization: `Bearer ${token}`,
      accept,
      "accept-encoding": "identity",
      "content-type": "application/json",
    },
    body: JSON.stringify(body),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const ms = performance.now() - started;
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${bytes.toString("utf8", 0, 500)}`);
  return { ms, bytes, probe: await probe() };
}

interface Receipt {
  id: string;
  outputHash: string;
}

function jsonReceipt(bytes: Buffer): Receipt {
  return JSON.parse(bytes.toString("utf8")).receipt;
}

function packedReceipt(bytes: Buffer): Receipt {
  return JSON.parse(bytes.toString("utf8", 4, 4 + bytes.readUInt32LE(0))).receipt;
}

await main();
process.exit();
