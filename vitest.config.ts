import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };
const setupFiles = ["./scripts/testing/fail-on-console-error.ts"];
const shared = { sequence: { shuffle: true }, setupFiles, testTimeout: 30_000, hookTimeout: 60_000 };
const slow = process.env.SLOW_TESTS === "1" ? [] : ["**/*.slow.test.ts"];
const ignored = ["node_modules/**", ".next/**", ".data/**", "e2e/**"];

/**
 * Four projects: `pure` and `ta` need nothing, `db` and `route` need the PostgreSQL that their global set-up starts.
 * The hundreds of files of `ta` test functions without state, so they share their workers: four times as fast.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "pure",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ignored, ...slow, "lib/ta/**", "**/*.db.test.ts", "**/route.test.ts"],
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
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: ["./scripts/testing/database-server.ts"],
          setupFiles: [...setupFiles, "./scripts/testing/database-per-worker.ts"],
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "route",
          include: ["app/**/route.test.ts"],
          exclude: ignored,
          globalSetup: ["./scripts/testing/database-server.ts"],
          setupFiles: [...setupFiles, "./scripts/testing/database-per-worker.ts"],
          maxWorkers: 2,
        },
      },
    ],
  },
});
