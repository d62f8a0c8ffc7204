import { execFileSync } from "node:child_process";
import { AppError } from "@/lib/errors";
import { withDatabase } from "@/scripts/local-database";

/** Runs a seed with a database and a built sandbox, and ends both; a refusal is told in one sentence, exit code 1. */
export async function runSeed(seed: () => Promise<void>): Promise<void> {
  // Does nothing when the worker is built from the present sources.
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
  await withDatabase(async () => {
    const { disconnect } = await import("@/lib/db");
    const { countSeeded } = await import("@/prisma/seed/count-seeded");
    const { sandbox } = await import("@/lib/sandbox/service");
    try {
      await seed();
      await countSeeded();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } finally {
      await sandbox().stop();
      await disconnect();
    }
  });
}
