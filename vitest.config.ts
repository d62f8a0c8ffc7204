import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { SlowFilesFirst } from "./scripts/testing/slow-files-first.ts";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };
const setupFiles = ["./scripts/testing/fail-on-console-error.ts"];
const shared = { sequence: { shuffle: true }, setupFiles, testTimeout: 30_000, hookTimeout: 60_000 };
/** Without a number, Vitest leaves one core idle: of two, the half. */
const EVERY_CORE = "100%";
/** Run after the others when all are asked for: Vitest wants one number of workers in a group. */
const onDatabase = { ...shared, sequence: { ...shared.sequence, groupOrder: 1 }, maxWorkers: 2 };
const slow = process.env.SLOW_TESTS === "1" ? [] : ["**/*.slow.test.ts"];
const ignored = ["node_modules/**", ".next/**", ".data/**", "e2e/**"];

/**
 * Four projects: `pure` and `ta` need nothing, `db` and `route` need the PostgreSQL that their global set-up starts.
 * The hundreds of files of `ta` test functions without state, so they share their workers: four times as fast.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: SlowFilesFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "pure",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ignored, ...slow, "lib/ta/**", "**/*.db.test.ts", "**/route.test.ts"],
          maxWorkers: EVERY_CORE,
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "ta",
          include: ["lib/ta/**/*.test.ts"],
          exclude: [...ignored, ...slow],
          isolate: false,
          maxWorkers: EVERY_CORE,
        },
      },
      {
        resolve: { alias },
        test: {
          ...onDatabase,
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: ["./scripts/testing/database-server.ts"],
          setupFiles: [...setupFiles, "./scripts/testing/database-per-worker.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          ...onDatabase,
          name: "route",
          include: ["app/**/route.test.ts"],
          exclude: ignored,
          globalSetup: ["./scripts/testing/database-server.ts"],
          setupFiles: [...setupFiles, "./scripts/testing/database-per-worker.ts"],
        },
      },
    ],
  },
});
