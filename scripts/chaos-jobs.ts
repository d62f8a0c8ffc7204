import { chaos } from "@/inngest/embedded/chaos";
import { startMigratedCluster, TEMPLATE } from "./testing/migrated-cluster.ts";

/** `npm run chaos:jobs`: the long form of the test in inngest/embedded/processes.db.test.ts, on a throw-away database. */
const ORDER = { runs: 600, steps: 6, kills: 14, processes: 2, stepMs: 2 };

const cluster = await startMigratedCluster();
try {
  const result = await chaos({ ...ORDER, databaseUrl: cluster.urlOf(TEMPLATE) });
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  const { runs, completed, wrong, memos } = result;
  const whole = runs === ORDER.runs && completed === runs && wrong === 0 && memos === runs * ORDER.steps;
  process.stdout.write(
    whole
      ? `Every one of ${runs} runs finished once with all its results; ${result.repeatedEffects} steps were cut and done again.\n`
      : "The promise is broken: see the numbers above.\n",
  );
  process.exitCode = whole ? 0 : 1;
} finally {
  await cluster.stop();
}
