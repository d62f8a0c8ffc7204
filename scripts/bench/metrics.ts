import { readFileSync } from "node:fs";
import { printTable } from "@/scripts/bench/statistics";
import { runSql, startMigratedCluster, TEMPLATE } from "@/scripts/testing/migrated-cluster";
import { testEnvironment } from "@/scripts/testing/test-environment";

const ACCOUNTS = 1_000;
const FILLS = 1_000;
const DAYS = 730;
const CHUNK = 100;
const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2024, 10, 1);
const NOW = new Date(FIRST_MS + DAYS * DAY_MS);

/**
 * `npm run bench:metrics`: marks and all statistics of 1,000 accounts with 1,000 fills each over 730 days, beside reading
 * the same fills row by row and bulk-inserting the same marks. Aim: at most three times that, and memory that does not
 * grow with the number of accounts.
 */
async function main(): Promise<void> {
  const cluster = await startMigratedCluster();
  try {
    const url = cluster.urlOf(TEMPLATE);
    Object.assign(process.env, testEnvironment(url));
    await seed(url);
    const { disconnect } = await import("@/lib/db");
    await measure(await accountIds());
    await disconnect();
  } finally {
    await cluster.stop();
  }
}

async function seed(url: string): Promise<void> {
  const { systemActor } = await import("@/lib/actor");
  const { writeCandles } = await import("@/lib/market-data/mutations/write-candles");
  const { db } = await import("@/lib/db");
  const text = readFileSync(new URL("./track-records.sql", import.meta.url), "utf8")
    .replaceAll("ACCOUNTS", String(ACCOUNTS))
    .replaceAll("FILLS", String(FILLS))
    .replaceAll("DAYS", String(DAYS));
  await runSql(
    url,
    text.split(/;\n/).filter((statement) => statement.trim() !== ""),
  );
  const actor = systemActor("bench", "bench");
  const instruments = await db().instrument.findMany({ where: { venue: "bench" }, orderBy: { code: "asc" } });
  for (const [index, { id }] of instruments.entries()) {
    const time = Float64Array.from({ length: DAYS }, (_, day) => FIRST_MS + day * DAY_MS);
    const close = Float64Array.from(time, (_, day) => 100 + 10 * Math.sin(day / 30 + index));
    const bars = { time, open: close, high: close, low: close, close, volume: close };
    await writeCandles(actor, { instrumentId: id, interval: "1d", bars });
  }
}

async function accountIds(): Promise<string[]> {
  const { db } = await import("@/lib/db");
  const rows = await db().tradingAccount.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => id);
}

interface Cost {
  seconds: number;
  /** Resident memory after each chunk, MB. */
  memory: number[];
}

async function measure(ids: readonly string[]): Promise<void> {
  // The first chunk of each is a rehearsal: it warms the compiler and the pages of the database.
  await ours(ids.slice(0, CHUNK));
  const own = await ours(ids);
  await ceiling(ids.slice(0, CHUNK));
  const bare = await ceiling(ids);
  const fills = ACCOUNTS * FILLS;
  const row = (name: string, { seconds, memory }: Cost) => ({
    what: name,
    seconds: seconds.toFixed(1),
    "fills/s": Math.round(fills / seconds).toLocaleString("en"),
    "accounts/s": Math.round(ACCOUNTS / seconds).toLocaleString("en"),
    "MB after the 2nd and the last chunk": `${memory[1] ?? 0} · ${memory.at(-1) ?? 0}`,
  });
  printTable(`Marks and statistics: ${ACCOUNTS} accounts × ${FILLS} fills × ${DAYS} days`, [
    row("marks and all statistics", own),
    row("reading the fills, inserting the marks", bare),
  ]);
  process.stdout.write(`\nratio ${(own.seconds / bare.seconds).toFixed(2)} (aim: at most 3)\n`);
}

async function ours(ids: readonly string[]): Promise<Cost> {
  const { systemActor } = await import("@/lib/actor");
  const { deriveAccounts } = await import("@/lib/trading/mutations/derive-accounts");
  const { performanceOf } = await import("@/lib/performance/performance");
  const { STATS_WINDOWS } = await import("@/lib/performance/stats-window");
  const actor = systemActor("bench", "bench");
  await clearDerived();
  return await inChunks(ids, async (chunk) => {
    for (const { account, derived } of await deriveAccounts(actor, chunk, NOW)) {
      for (const window of STATS_WINDOWS) {
        const { n } = performanceOf({
          daily: derived.daily,
          trades: derived.roundTrips,
          periodsPerYear: account.periodsPerYear,
          riskFreeRate: 0,
          trials: { count: ACCOUNTS, sharpeDeviation: null },
          window,
        });
        if (n === 0) throw new Error(`${account.accountId} has no returns`);
      }
    }
  });
}

async function ceiling(ids: readonly string[]): Promise<Cost> {
  const { db, inTransaction } = await import("@/lib/db");
  const { readDailyEquity } = await import("@/lib/trading/data/read-daily-equity");
  const { toEquityMonths } = await import("@/lib/trading/equity-months");
  const marks = new Map<string, ReturnType<typeof toEquityMonths>>();
  for (const [id, daily] of await readDailyEquity(ids)) marks.set(id, toEquityMonths(daily));
  await clearDerived();
  return await inChunks(ids, async (chunk) => {
    const rows = await db().$queryRaw<unknown[]>`
      SELECT account_id, seq, kind, instrument_id, side, qty, price, amount, currency, fee, fee_currency, executed_at
        FROM account_event WHERE account_id = ANY(${chunk}::uuid[]) ORDER BY account_id, executed_at, seq`;
    if (rows.length !== chunk.length * (FILLS + 1)) throw new Error("fills are missing");
    const months = chunk.flatMap((id) => (marks.get(id) ?? []).map((month) => ({ id, ...month })));
    await inTransaction(
      (tx) => tx.$executeRaw`
        INSERT INTO bench_month (account_id, month, n, data)
        SELECT * FROM unnest(${months.map(({ id }) => id)}::uuid[], ${months.map(({ month }) => month)}::date[],
                             ${months.map(({ n }) => n)}::smallint[], ${months.map(({ data }) => data)}::bytea[])`,
    );
  });
}

async function clearDerived(): Promise<void> {
  const { inTransaction } = await import("@/lib/db");
  await inTransaction((tx) => tx.$queryRaw`SELECT bench_forget()::text`);
}

async function inChunks(ids: readonly string[], work: (chunk: string[]) => Promise<void>): Promise<Cost> {
  const memory: number[] = [];
  const started = performance.now();
  for (let at = 0; at < ids.length; at += CHUNK) {
    await work(ids.slice(at, at + CHUNK));
    memory.push(Math.round(process.memoryUsage().rss / 1_048_576));
  }
  return { seconds: (performance.now() - started) / 1_000, memory };
}

await main();
process.exit();
