import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { percentile, printTable } from "@/scripts/bench/statistics";
import { runSql, startMigratedCluster, TEMPLATE } from "@/scripts/testing/migrated-cluster";
import { testEnvironment } from "@/scripts/testing/test-environment";

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
  { q: "momentm ocilator 4242" },
  { q: "oscillator" },
];

/** `npm run bench:browse`: pages of a marketplace of 100,000 listings, by order, filter and search, on an own database. */
async function main(): Promise<void> {
  const cluster = await startMigratedCluster();
  try {
    const url = cluster.urlOf(TEMPLATE);
    Object.assign(process.env, testEnvironment(url));
    await runSql(url, [readFileSync(new URL("./browse-listings.sql", import.meta.url), "utf8")]);
    const { disconnect } = await import("@/lib/db");
    await buildList();
    await measure();
    await disconnect();
  } finally {
    await cluster.stop();
  }
}

async function buildList(): Promise<void> {
  const { systemActor } = await import("@/lib/actor");
  const { claimRankSlot, fillRankSlot } = await import("@/lib/indicators/mutations/build-ranks");
  const actor = systemActor("bench", randomUUID());
  const started = performance.now();
  const generation = await claimRankSlot(actor);
  const rows = generation === null ? 0 : await fillRankSlot(actor, generation);
  process.stdout.write(`The list of ${rows} is built in ${Math.round(performance.now() - started)} ms.\n\n`);
}

async function measure(): Promise<void> {
  const { listIndicators } = await import("@/lib/indicators/data/list-indicators");
  const { MarketplaceQuery } = await import("@/lib/indicators/marketplace-schema");
  const rows: Record<string, string>[] = [];
  for (const question of QUESTIONS) {
    const first: number[] = [];
    const deep: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const started = performance.now();
      const page = await listIndicators(MarketplaceQuery.parse(question), null);
      first.push(performance.now() - started);
      if (page.nextCursor === null) continue;
      const again = performance.now();
      await listIndicators(MarketplaceQuery.parse({ ...question, cursor: page.nextCursor }), null);
      deep.push(performance.now() - again);
    }
    const ms = (times: number[], share: number) =>
      times.length === 0 ? "–" : percentile(times, share).toFixed(1);
    rows.push({
      question: JSON.stringify(question),
      "first p50": ms(first, 0.5),
      "first p95": ms(first, 0.95),
      "next p50": ms(deep, 0.5),
      "next p95": ms(deep, 0.95),
    });
  }
  printTable("Pages of 100,000 listings, milliseconds", rows);
}

await main();
process.exit();
