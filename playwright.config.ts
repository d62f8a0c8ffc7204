import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS } from "./scripts/testing/chromium.ts";

/** Specs that wait for real gates or start servers of their own: beside the rest, they never wait for each other. */
const LONG = [
  "**/crash.spec.ts",
  "**/lifecycle.spec.ts",
  "**/marketplace-journey.spec.ts",
  "**/studio.spec.ts",
];
const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH;

/** Run by `npm run test:e2e`, which starts the built app on a database of its own and finds a browser. */
export default defineConfig({
  testDir: "e2e",
  workers: 2,
  projects: [
    { name: "long", testMatch: LONG, workers: 1 },
    { name: "rest", testIgnore: LONG },
  ],
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: "test-results",
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    // A trace is recorded of every test before one fails, at a fifth of the time: `npm run test:e2e -- --trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath ? { executablePath } : {}) },
  },
});
