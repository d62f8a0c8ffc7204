import { printTable } from "@/scripts/bench/statistics";
import { startMigratedCluster, TEMPLATE, withClient } from "@/scripts/testing/migrated-cluster";
import { testEnvironment } from "@/scripts/testing/test-environment";

const ROWS = process.argv.includes("--quick") ? 100_000 : 1_000_000;
const PART_ROWS = 40_000;
const SLICE_BYTES = 32 * 1024;

/** A rehearsal of this share warms the compiler, and says what memory a small file takes. */
const SMALL = 10;

/**
 * `npm run bench:import`: a file of fills into an account, beside reading and parsing the same file and a bare COPY of the
 * same staged rows; and the memory of a file beside that of one of a tenth. Memory must not grow with the rows.
 */
async function main(): Promise<void> {
  const cluster = await startMigratedCluster();
  try {
    const url = cluster.urlOf(TEMPLATE);
    Object.assign(process.env, testEnvironment(url));
    const small = await importFile(ROWS / SMALL);
    const large = await importFile(ROWS);
    const { readSeconds, parseSeconds } = await readFile(large.importId);
    const copySeconds = await withClient(url, (client) => bareCopy(client, large.importId));
    const row = (what: string, seconds: number) => ({
      what,
      seconds: seconds.toFixed(1),
      "rows/s": Math.round(ROWS / seconds).toLocaleString("en"),
      "import is": `${(large.seconds / seconds).toFixed(1)} ×`,
    });
    printTable(`A file of ${ROWS.toLocaleString("en")} fills`, [
      row("import, to the end of the chain", large.seconds),
      row("reading its bytes from the database", readSeconds),
      row("reading and parsing it", parseSeconds),
      row("COPY of the staged rows", copySeconds),
    ]);
    const grown = (rows: number, { grownMb }: Imported) => `${rows.toLocaleString("en")} rows: ${grownMb} MB`;
    process.stdout.write(
      `\nResident memory above the start, at most: ${grown(ROWS / SMALL, small)}, ${grown(ROWS, large)}.\n`,
    );
    const { disconnect } = await import("@/lib/db");
    await disconnect();
  } finally {
    await cluster.stop();
  }
}

interface Imported {
  importId: string;
  seconds: number;
  /** Most resident memory while the import ran, above that of the process before its first import. */
  grownMb: number;
}

async function importFile(rows: number): Promise<Imported> {
  const importId = await uploadFile(rows);
  const { takeUpImport } = await import("@/lib/trading/service/work-import");
  const { db } = await import("@/lib/db");
  startRss ??= process.memoryUsage.rss();
  let peak = startRss;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const started = performance.now();
  await takeUpImport(importId);
  const seconds = (performance.now() - started) / 1_000;
  clearInterval(watch);
  const { state, accepted } = await db().importRun.findUniqueOrThrow({ where: { id: importId } });
  if (state !== "done" || accepted !== rows)
    throw new Error(`the import is ${state} with ${accepted} events`);
  return { importId, seconds, grownMb: Math.round((peak - startRss) / 1_048_576) };
}

let startRss: number | undefined;

/** Uploads a file of `rows` into an account of its own and commits it. @returns the import. */
async function uploadFile(rows: number): Promise<string> {
  const { aPerson } = await import("@/scripts/testing/people");
  const { createAccount } = await import("@/lib/trading/mutations/create-account");
  const { startImport } = await import("@/lib/trading/mutations/start-import");
  const { storePart } = await import("@/lib/trading/mutations/store-part");
  const { commitImport } = await import("@/lib/trading/mutations/commit-import");
  const actor = await aPerson();
  const account = {
    kind: "imported",
    name: "Bench",
    currency: "USD",
    venue: "bench",
    periodsPerYear: 365,
  } as const;
  const { id: accountId } = await createAccount({ actor, input: account, idempotencyKey: undefined });
  const input = { format: "generic", fileName: "bench.csv", options: {} };
  const { id: importId } = await startImport({ actor, accountId, input });
  for (let n = 0; n * PART_ROWS < rows; n += 1) {
    await storePart({ actor, accountId, importId, n, data: new TextEncoder().encode(part(n, rows)) });
  }
  await commitImport(actor, { accountId, importId });
  return importId;
}

/** The same file, read alone and read through the importer; nothing is written. */
async function readFile(importId: string): Promise<{ readSeconds: number; parseSeconds: number }> {
  const { readUploadSlices } = await import("@/lib/trading/data/read-upload");
  const { importReader } = await import("@/lib/trading/importers/import-reader");
  const { generic } = await import("@/lib/trading/importers/generic");
  const reader = importReader(generic, { options: {}, currency: "USD", latestMs: Date.now() });
  const timed = async (take: (slice: Uint8Array) => number) => {
    const started = performance.now();
    let facts = 0;
    for await (const slice of readUploadSlices(importId, SLICE_BYTES)) facts += take(slice);
    return { seconds: (performance.now() - started) / 1_000, facts };
  };
  const { seconds: readSeconds } = await timed(() => 0);
  const parsed = await timed((slice) => reader.push(slice).length);
  if (parsed.facts + reader.finish().length !== ROWS) throw new Error(`${parsed.facts} rows were parsed`);
  return { readSeconds, parseSeconds: parsed.seconds };
}

function part(n: number, rows: number): string {
  const lines = Array.from({ length: Math.min(PART_ROWS, rows - n * PART_ROWS) }, (_, index) => {
    const at = n * PART_ROWS + index;
    const when = new Date(Date.UTC(2024, 0, 1) + at * 30_000).toISOString();
    const side = at % 2 === 0 ? "buy" : "sell";
    return `${when},SYM${at % 20},${side},0.${100 + (at % 900)},${100 + (at % 5_000)}.25,0.05,t-${at}`;
  });
  const header = n === 0 ? "time,symbol,side,qty,price,fee,id\n" : "";
  return `${header}${lines.join("\n")}\n`;
}

/** Seconds of a COPY of the same rows into a table of the same shape, as text, from this process. */
async function bareCopy(client: import("pg").Client, importId: string): Promise<number> {
  const { from, to } = await import("pg-copy-streams");
  const { pipeline } = await import("node:stream/promises");
  const { PassThrough } = await import("node:stream");
  const chunks: Buffer[] = [];
  const out = client.query(to(`COPY (SELECT * FROM import_stage WHERE import_id = '${importId}') TO STDOUT`));
  for await (const chunk of out) chunks.push(chunk);
  await client.query("CREATE UNLOGGED TABLE bench_stage (LIKE import_stage INCLUDING ALL)");
  const started = performance.now();
  const source = new PassThrough();
  const copied = pipeline(source, client.query(from("COPY bench_stage FROM STDIN")));
  for (const chunk of chunks) source.write(chunk);
  source.end();
  await copied;
  return (performance.now() - started) / 1_000;
}

await main();
