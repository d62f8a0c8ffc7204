import { readFileSync } from "node:fs";
import { percentile, printTable } from "@/scripts/bench/statistics";
import { runSql } from "@/scripts/testing/migrated-cluster";

const REPEATS = 60;
const PAGE = 20;
/** The page a deep question asks for. */
const DEEP = 1_000;

const QUESTIONS: readonly Record<string, string>[] = [
  {},
  { sort: "totalReturn" },
  { sort: "newest", riskLevel: "low" },
  { minSharpe: "1", maxDrawdown: "0.2" },
  { minLevel: "L3", flagged: "false" },
  { sort: "rating", maxSubscriptionFee: "2000", minRating: "4" },
  { sort: "sharpe", minTrackDays: "365", minWinRate: "0.5" },
  { sort: "newest", minSharpe: "4" },
  { simulated: "true" },
  { q: "momentum" },
  { q: "trader 777" },
  { q: "gold weekly", minLevel: "L2" },
  { q: "nobody says this" },
];

/** Pages of as many providers as each size says, beside the bare statement of the same page. */
export async function benchProviders(url: string, sizes: readonly number[]): Promise<void> {
  const fill = readFileSync(new URL("./browse-providers.sql", import.meta.url), "utf8");
  let made = 0;
  for (const size of sizes) {
    const rows = fill.replaceAll(":from", String(made + 1)).replaceAll(":to", String(size));
    await runSql(url, [rows, "VACUUM ANALYZE"]);
    made = size;
    await buildList(url);
    await measure(size);
  }
}

async function buildList(url: string): Promise<void> {
  const { PROVIDER_RANKS } = await import("@/lib/providers/data/provider-ranks");
  const { rebuild } = await import("@/scripts/testing/ranked-lists");
  const started = performance.now();
  const rows = await rebuild(PROVIDER_RANKS);
  process.stdout.write(`The list of ${rows} is built in ${Math.round(performance.now() - started)} ms.\n`);
  // What autovacuum does within a minute of so many new rows.
  await runSql(url, ["VACUUM ANALYZE provider_rank"]);
}

async function measure(size: number): Promise<void> {
  const { listProviders } = await import("@/lib/providers/data/list-providers");
  const { ProviderListQuery } = await import("@/lib/providers/list-schema");
  const rows: Record<string, string>[] = [];
  for (const question of QUESTIONS) {
    const query = ProviderListQuery.parse({ ...question, limit: PAGE });
    const started = performance.now();
    const first = await listProviders(query);
    const counted = performance.now() - started;
    const second = first.nextCursor;
    rows.push({
      question: JSON.stringify(question),
      found: `${first.total}${first.totalIsEstimate ? "+" : ""}`,
      "with its count": counted.toFixed(1),
      ...(await timesOf("first", query)),
      ...(await timesOf("second", second === null ? null : { ...query, cursor: second })),
      ...(await timesOf(`page ${DEEP}`, await deepQuestion(query))),
    });
  }
  printTable(`Pages of ${size.toLocaleString("en")} providers, milliseconds`, rows);
}

type Question = import("@/lib/providers/list-schema").ProviderListQuery;

/** A question for the thousandth page; null where there is none. */
async function deepQuestion(query: Question): Promise<Question | null> {
  const { pool } = await import("@/lib/db");
  const { writeCursor } = await import("@/lib/cursor");
  const { rankCursor } = await import("@/lib/ranking/rank-cursor");
  const limit = PAGE * (DEEP - 1) - 1;
  const { sql, generation } = await statementOf({ ...query, limit });
  const { rows } = await pool().query(sql.text, sql.values);
  const last = rows.at(-1);
  if (rows.length <= limit || last === undefined) return null;
  const position = { ...generation, key: Number(last.rank_key), id: String(last.id) };
  return { ...query, cursor: writeCursor(rankCursor(query.sort, position)) };
}

/** The one statement of a page, as the list runs it. */
async function statementOf(query: Question) {
  const { providerPageSql } = await import("@/lib/providers/data/list-providers");
  const { providerFilter } = await import("@/lib/providers/data/provider-filter");
  const { newestGeneration } = await import("@/lib/ranking/data/rank-generation");
  const { readRankCursor } = await import("@/lib/ranking/rank-cursor");
  const after = query.cursor === undefined ? null : readRankCursor(query.sort, query.cursor);
  const generation = await newestGeneration("provider");
  const { sort, limit } = query;
  const sql = providerPageSql({ sort, limit, generation, after, filter: providerFilter(query) });
  return { sql, generation: { generation: generation.id, slot: generation.slot } };
}

/** The list and its bare statement, in turns. */
async function timesOf(page: string, query: Question | null): Promise<Record<string, string>> {
  if (query === null) return { [`${page} SQL`]: "–", [page]: "–", [`${page} p95`]: "–", [`${page} ×`]: "–" };
  const { pool } = await import("@/lib/db");
  const { listProviders } = await import("@/lib/providers/data/list-providers");
  const { sql } = await statementOf(query);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    bare.push(await millisecondsOf(() => pool().query(sql.text, sql.values)));
    ours.push(await millisecondsOf(() => listProviders(query)));
  }
  return {
    [`${page} SQL`]: percentile(bare, 0.5).toFixed(1),
    [page]: percentile(ours, 0.5).toFixed(1),
    [`${page} p95`]: percentile(ours, 0.95).toFixed(1),
    [`${page} ×`]: (percentile(ours, 0.5) / percentile(bare, 0.5)).toFixed(2),
  };
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
