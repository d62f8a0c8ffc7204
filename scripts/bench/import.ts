import { printTable } from "@/scripts/bench/statistics";
import { startMigratedCluster, TEMPLATE, withClient } from "@/scripts/testing/migrated-cluster";
import { testEnvironment } from "@/scripts/testing/test-environment";

const ROWS = process.argv.includes("--quick") ? 100_000 : 1_000_000;
const PART_ROWS = 40_000;

/** `npm run bench:import`: a file of fills into an account, beside a bare COPY of the same staged rows. */
async function main(): Promise<void> {
  const cluster = await startMigratedCluster();
  try {
    const url = cluster.urlOf(TEMPLATE);
    Object.assign(process.env, testEnvironment(url));
    const { importId, seconds, grownMb } = await importFile();
    const copySeconds = await withClient(url, (client) => bareCopy(client, importId));
    const perSecond = (taken: number) => Math.round(ROWS / taken).toLocaleString("en");
    printTable("A file of fills", [
      { what: `import of ${ROWS} fills`, seconds: seconds.toFixed(1), "rows/s": perSecond(seconds) },
      { what: "COPY of the staged rows", seconds: copySeconds.toFixed(1), "rows/s": perSecond(copySeconds) },
    ]);
    process.stdout.write(`\nResident memory grew by ${grownMb} MB at most while the import ran.\n`);
    const { disconnect } = await import("@/lib/db");
    await disconnect();
  } finally {
    await cluster.stop();
  }
}

async function importFile(): Promise<{ importId: string; seconds: number; grownMb: number }> {
  const { aPerson } = await import("@/scripts/testing/people");
  const { createAccount } = await import("@/lib/trading/mutations/create-account");
  const { startImport } = await import("@/lib/trading/mutations/start-import");
  const { storePart } = await import("@/lib/trading/mutations/store-part");
  const { commitImport } = await import("@/lib/trading/mutations/commit-import");
  const { takeUpImport } = await import("@/lib/trading/service/work-import");
  const { getImport } = await import("@/lib/trading/data/get-import");
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
  for (let n = 0; n * PART_ROWS < ROWS; n += 1) {
    await storePart({ actor, accountId, importId, n, data: new TextEncoder().encode(part(n)) });
  }
  await commitImport(actor, { accountId, importId });
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  const started = performance.now();
  await takeUpImport(importId);
  const seconds = (performance.now() - started) / 1_000;
  clearInterval(watch);
  const { state, accepted } = await getImport(actor, { accountId, importId });
  if (state !== "done" || accepted !== ROWS)
    throw new Error(`the import is ${state} with ${accepted} events`);
  return { importId, seconds, grownMb: Math.round((peak - before) / 1_048_576) };
}

function part(n: number): string {
  const lines = Array.from({ length: Math.min(PART_ROWS, ROWS - n * PART_ROWS) }, (_, index) => {
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
