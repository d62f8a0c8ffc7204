import { readFileSync } from "node:fs";
import { percentile, printTable } from "@/scripts/bench/statistics";
import { runSql } from "@/scripts/testing/migrated-cluster";

const REPEATS = 60;

const QUESTIONS: readonly Record<string, string>[] = [
  {},
  { sort: "rating" },
  { sort: "price", isFree: "false" },
  { sort: "newest", category: "momentum" },
  { sort: "speed", proof: "clean" },
  { maxPrice: "900", minRating: "4" },
  { tag: "rare" },
  { developer: "maker7" },
  { q: "momentum 777" },
  { q: "momentum 12" },
  { q: "momentm ocilator 4242" },
  { q: "oscillator" },
  { q: "ocilator" },
  { q: "oscillator", sort: "rating" },
  { q: "oscillator", tag: "rare" },
  { q: "momentum oscillator", category: "trend" },
];

/** Pages of 100,000 listings, by order, filter and search, on an own database. */
export async function benchIndicators(url: string): Promise<void> {
  await runSql(url, [readFileSync(new URL("./browse-listings.sql", import.meta.url), "utf8")]);
  await buildList();
  await measure();
}

async function buildList(): Promise<void> {
  const { INDICATOR_RANKS } = await import("@/lib/indicators/data/indicator-ranks");
  const { rebuild } = await import("@/scripts/testing/ranked-lists");
  const started = performance.now();
  const rows = await rebuild(INDICATOR_RANKS);
  process.stdout.write(`The list of ${rows} is built in ${Math.round(performance.now() - started)} ms.\n\n`);
}

async function measure(): Promise<void> {
  const { listIndicators } = await import("@/lib/indicators/data/list-indicators");
  const { MarketplaceQuery } = await import("@/lib/indicators/marketplace-schema");
  const pageAlone = await firstPageStatement();
  const rows: Record<string, string>[] = [];
  for (const question of QUESTIONS) {
    const first: number[] = [];
    const deep: number[] = [];
    const alone: number[] = [];
    const runAlone = await pageAlone(question);
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const started = performance.now();
      const page = await listIndicators(MarketplaceQuery.parse(question), null);
      first.push(performance.now() - started);
      const bare = performance.now();
      await runAlone();
      alone.push(performance.now() - bare);
      if (page.nextCursor === null) continue;
      const again = performance.now();
      await listIndicators(MarketplaceQuery.parse({ ...question, cursor: page.nextCursor }), null);
      deep.push(performance.now() - again);
    }
    const ms = (times: number[], share: number) =>
      times.length === 0 ? "–" : percentile(times, share).toFixed(1);
    rows.push({
      question: JSON.stringify(question),
      "its SQL p50": ms(alone, 0.5),
      "first p50": ms(first, 0.5),
      "first p95": ms(first, 0.95),
      "next p50": ms(deep, 0.5),
      "next p95": ms(deep, 0.95),
    });
  }
  printTable("Pages of 100,000 listings, milliseconds", rows);
}

/** The one statement of a question's first page, without what is found out before and counted after. */
async function firstPageStatement() {
  const { browseFilter } = await import("@/lib/indicators/data/browse-filter");
  const { fewMatches, planSearch } = await import("@/lib/indicators/data/plan-search");
  const { newestGeneration } = await import("@/lib/ranking/data/rank-generation");
  const { rankPage } = await import("@/lib/indicators/data/rank-page");
  const { MarketplaceQuery } = await import("@/lib/indicators/marketplace-schema");
  return async (question: Record<string, string>) => {
    const query = MarketplaceQuery.parse(question);
    const search = query.q === undefined ? null : await planSearch(query.q);
    const sort = query.sort ?? (search === null ? "popularity" : "relevance");
    const found = search !== null && sort === "relevance" ? await fewMatches(search) : null;
    const by = search === null || sort !== "relevance" ? "key" : found === null ? "name" : "fit";
    const filter = browseFilter(query, search && { search, found: null });
    const generation = await newestGeneration("indicator");
    return () => rankPage({ sort, by, search, generation, filter, after: null, limit: query.limit });
  };
}
