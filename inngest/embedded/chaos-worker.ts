import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { startTestExecutor } from "@/inngest/embedded/test-executor";

/** A process to kill: `node --import tsx chaos-worker.ts <database url> <steps> <step ms>`. Says `ready` when it works. */
const [databaseUrl = "", steps = "6", stepMs = "2"] = process.argv.slice(2);
const effects = new pg.Pool({ connectionString: databaseUrl, max: 5 });

const { executor } = await startTestExecutor({
  databaseUrl,
  functions: (inngest) => [
    inngest.createFunction({ id: "chaos", triggers: [{ event: "chaos/run" }] }, async ({ step, event }) => {
      const results: string[] = [];
      for (let at = 0; at < Number(steps); at += 1) {
        const result = await step.run(`step-${at}`, async () => {
          const values = [event.data.n, at, process.pid];
          await effects.query("INSERT INTO chaos.effect (run, step, pid) VALUES ($1, $2, $3)", values);
          await delay(Number(stepMs));
          return `${event.data.n}:${at}`;
        });
        results.push(result);
      }
      return results;
    }),
  ],
});
process.on("SIGTERM", async () => {
  await executor.stop();
  process.exit(0);
});
process.stdout.write("ready\n");
