import { env } from "@/lib/env";

/** `tsx scripts/check-environment.ts`: one sentence per variable that is missing or wrong, then exit code 1. */
try {
  env();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
