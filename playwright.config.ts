import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS } from "./scripts/testing/chromium.ts";

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH;

/** Run by `npm run test:e2e`, which starts the built app on a database of its own and finds a browser. */
export default defineConfig({
  testDir: "e2e",
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: "test-results",
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath ? { executablePath } : {}) },
  },
});
