import { defineJob, type JobStepTools } from "@/inngest/job";
import type { SystemActor } from "@/lib/actor";
import { env } from "@/lib/env";
import { type Feed, feedCode } from "@/lib/market-data/feed";
import { type FetchedPage, fetchFeedPage } from "@/lib/market-data/mutations/fetch-feed-page";

/** Pages of one feed in one run; the rest is fetched by the next. */
const PAGES_MOST = 40;

/** Off unless MARKET_DATA_FEEDS names feeds. A feed that fails for good does not hold up the others. */
export const fetchCandlesJob = defineJob({
  id: "fetch-candles",
  name: "Fetch candles",
  description:
    "Fetches new candles from the exchanges of MARKET_DATA_FEEDS; without that setting it does nothing.",
  cron: "7 * * * *",
  run: async ({ step, actor, now }) => {
    const feeds = env().MARKET_DATA_FEEDS ?? [];
    let [processed, failed] = [0, 0];
    for (const feed of feeds) {
      try {
        processed += await fetchFeed({ step, actor, now }, feed);
      } catch {
        // The step has used up its attempts; its error stands in the history of the run.
        failed += 1;
      }
    }
    return { processed, failed };
  },
});

/** Page after page, each a step. @returns how many candles were new or corrected. */
async function fetchFeed(
  { step, actor, now }: { step: JobStepTools; actor: SystemActor; now: Date },
  feed: Feed,
): Promise<number> {
  const proxyUrl = env().MARKET_DATA_PROXY_URL;
  let stored = 0;
  let startMs: number | null = null;
  for (let page = 1; page <= PAGES_MOST; page += 1) {
    const begin = startMs;
    const fetched: FetchedPage = await step.run(
      `fetch-${feedCode(feed).toLowerCase()}-${feed.interval}-${page}`,
      () => fetchFeedPage(actor, { feed, startMs: begin, nowMs: now.getTime(), proxyUrl }),
    );
    stored += fetched.added + fetched.changed;
    startMs = fetched.nextMs;
    if (startMs === null) break;
  }
  return stored;
}
