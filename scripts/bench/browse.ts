import { benchIndicators } from "@/scripts/bench/browse-indicators";
import { benchProviders } from "@/scripts/bench/browse-providers";
import { startMigratedCluster, TEMPLATE } from "@/scripts/testing/migrated-cluster";
import { testEnvironment } from "@/scripts/testing/test-environment";

const SIZES = [10_000, 100_000, 1_000_000];

/**
 * `npm run bench:browse`: pages of both marketplaces. `npm run bench:browse -- indicators` and `… -- providers 10000
 * 100000` measure one of them, providers at the sizes that are named.
 */
async function main(): Promise<void> {
  const [only, ...sizes] = process.argv.slice(2);
  const cluster = await startMigratedCluster();
  try {
    const url = cluster.urlOf(TEMPLATE);
    Object.assign(process.env, testEnvironment(url));
    if (only !== "providers") await benchIndicators(url);
    if (only !== "indicators") await benchProviders(url, sizes.length === 0 ? SIZES : sizes.map(Number));
    const { disconnect } = await import("@/lib/db");
    await disconnect();
  } finally {
    await cluster.stop();
  }
}

await main();
process.exit();
