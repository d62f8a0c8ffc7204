import { randomUUID } from "node:crypto";
import { percentile, printTable } from "@/scripts/bench/statistics";
import { runSql, startMigratedCluster, TEMPLATE } from "@/scripts/testing/migrated-cluster";
import { testEnvironment } from "@/scripts/testing/test-environment";

const LISTINGS = 100_000;
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
    await runSql(url, FILL);
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
  const { MarketplaceQuery } = await import("@/lib/indicators/schema");
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
  printTable(`Pages of ${LISTINGS.toLocaleString("en")} listings, milliseconds`, rows);
}

const NAMES = "ARRAY['Momentum','Trend','Volatility','Volume','Regime','Pulse','Channel','Cycle']";
const CATEGORIES = "ARRAY['momentum','trend','volatility','volume','cycle','statistic','momentum','trend']";

/** Listings with versions, prices, ratings, licences of 5,000 people and 300,000 runs. */
const FILL = [
  `INSERT INTO app_user (id, email, handle, display_name)
   SELECT gen_random_uuid(), 'maker' || n || '@example.test', 'maker' || n, 'Maker ' || n FROM generate_series(1, 5000) n`,
  `CREATE TEMP TABLE makers AS SELECT id, row_number() OVER () AS n FROM app_user`,
  `CREATE TEMP TABLE listings AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS version_id FROM generate_series(1, ${LISTINGS}) n`,
  `INSERT INTO indicator (id, developer_id, slug, name, summary, description, category, tags, visibility, status, rating_count, rating_sum, listed_at)
   SELECT l.id, m.id, 'listing-' || l.n, (${NAMES})[1 + l.n % 8] || ' oscillator ' || l.n, 'Measures one thing in ' || l.n % 97 || ' ways.',
          'A longer text about listing ' || l.n || ' and what it is good for.', (${CATEGORIES})[1 + l.n % 8],
          CASE WHEN l.n % 5000 = 0 THEN ARRAY['rare'] ELSE ARRAY['common', 'tag' || l.n % 50] END, 'protected', 'draft',
          l.n % 40, (l.n % 40) * (1 + l.n % 5), now() - make_interval(mins => l.n)
     FROM listings l JOIN makers m ON m.n = 1 + l.n % 5000`,
  `INSERT INTO indicator_version (id, indicator_id, major, minor, patch, source, manifest, source_hash, version_hash, changelog, status, proof_class, cost)
   SELECT version_id, id, 1, 0, 0, 'x', '{}', md5(n::text), md5(n::text), '', 'approved',
          (ARRAY['clean','clean','repaints','looks_ahead'])[1 + n % 4]::"ProofClass", jsonb_build_object('msPerKbar', 0.05 + n % 100 / 50.0)
     FROM listings`,
  `UPDATE indicator i SET current_version_id = l.version_id, status = 'listed' FROM listings l WHERE l.id = i.id`,
  `INSERT INTO indicator_price (id, indicator_id, seq, currency, once_minor)
   SELECT gen_random_uuid(), id, 1, 'USD', 100 * (1 + n % 60) FROM listings WHERE n % 3 > 0`,
  `INSERT INTO payee (id, user_id, kind, closed_through) SELECT gen_random_uuid(), id, 'developer', now() FROM makers`,
  `UPDATE indicator i SET price_id = p.id, payee_id = (SELECT y.id FROM payee y WHERE y.user_id = i.developer_id)
     FROM indicator_price p WHERE p.indicator_id = i.id`,
  `INSERT INTO dataset (hash, bars) VALUES ('bench', 1)`,
  `INSERT INTO execution (public_id, user_id, version_id, dataset_hash, inputs, input_hash, bars, outcome, output_hash, cpu_us, peak_kb, engine, created_at)
   SELECT gen_random_uuid(), m.id, l.version_id, 'bench', '{}', 'bench', 1, 'ok', 'bench', 1, 1, 'bench', now() - make_interval(secs => run * 20)
     FROM generate_series(1, 300000) run JOIN makers m ON m.n = 1 + run % 4999
     JOIN listings l ON l.n = 1 + (run::bigint * run) % ${LISTINGS}`,
  "ANALYZE",
];

await main();
process.exit();
