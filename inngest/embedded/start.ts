import { setTimeout as delay } from "node:timers/promises";
import { inngest } from "@/inngest/client";
import { Executor } from "@/inngest/embedded/executor";
import { setRunningExecutor } from "@/inngest/embedded/running";
import { functions } from "@/inngest/index";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const ASK_DATABASE_AGAIN_MS = 2_000;

/**
 * Starts this process's executor. Returns when the functions are registered; the work begins as soon as the
 * database answers.
 * @throws Error that names what a function asks for and the executor does not support.
 */
export async function startEmbeddedExecutor(): Promise<void> {
  const executor = new Executor({
    // Advisory locks belong to a session, which a pooler in transaction mode does not keep.
    connectionString: env().DATABASE_DIRECT_URL ?? env().DATABASE_URL,
    client: inngest,
    functions,
    report: (message, error) => log().error({ err: error }, message),
  });
  setRunningExecutor(executor);
  await executor.register();
  void beginWhenDatabaseAnswers(executor);
}

async function beginWhenDatabaseAnswers(executor: Executor): Promise<void> {
  for (;;) {
    try {
      await executor.start();
      log().info("jobs are running");
      return;
    } catch (error) {
      log().error({ err: error }, "jobs cannot start yet; trying again");
      await delay(ASK_DATABASE_AGAIN_MS, undefined, { ref: false });
    }
  }
}
