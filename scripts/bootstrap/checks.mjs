import { readFileSync, rmSync } from "node:fs";
import { inRoot } from "./paths.mjs";
import { capture } from "./run-quietly.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, script: string[], args: string[], env?: Record<string, string>, report?: string }} Check
 *   `script` is run by this Node; `report` is the JSON file in which a test runner counts its tests
 */

const BIOME = ["node_modules", "@biomejs", "biome", "bin", "biome"];
const TSX = ["node_modules", "tsx", "dist", "cli.mjs"];
const VITEST = ["node_modules", "vitest", "vitest.mjs"];

/** @type {Check} */
export const TYPES = {
  name: "types",
  script: ["node_modules", "typescript", "bin", "tsc"],
  args: ["--noEmit"],
};

/** @type {Check[]} */
export const STATIC_CHECKS = [
  { name: "format", script: BIOME, args: ["format", "."] },
  { name: "lint", script: BIOME, args: ["lint", "."] },
  TYPES,
  { name: "architecture and documentation links", script: TSX, args: ["scripts/check-architecture/main.ts"] },
];

/** @type {Check} */
export const PURE_TESTS = vitest("pure tests", "pure", ["--project", "pure", "--project", "ta"]);

/** @type {Check} */
export const DATABASE_TESTS = vitest("database and route tests", "database", [
  "--project",
  "db",
  "--project",
  "route",
]);

/** @type {Check} */
export const BROWSER_TESTS = {
  name: "browser tests",
  script: TSX,
  args: ["scripts/test-e2e.ts"],
  report: "test-results/e2e.json",
};

function vitest(name, file, projects) {
  const report = `node_modules/.cache/touchstone/${file}-tests.json`;
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  return { name, script: VITEST, args: ["run", "--passWithNoTests", ...projects, ...reporters], report };
}

/**
 * Runs one check, prints one line about it, and its output when it fails.
 *
 * @param {Check} check
 * @returns {Promise<Count>}
 */
export async function runCheck({ name, script, args, env = {}, report }) {
  const start = Date.now();
  if (report !== undefined) rmSync(inRoot(report), { force: true });
  const { exitCode, output } = await capture(process.execPath, [inRoot(...script), ...args], { env });
  const count = report === undefined ? one(exitCode === 0) : countTests(report, exitCode);
  const verdict = count.failed === 0 ? "ok    " : "FAILED";
  const tests =
    report === undefined ? "" : ` (${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped)`;
  process.stdout.write(`${verdict} ${name} ${((Date.now() - start) / 1000).toFixed(1)} s${tests}\n`);
  if (count.failed > 0) process.stdout.write(`${output.trimEnd()}\n\n`);
  return count;
}

/** @param {boolean} passed @returns {Count} */
export function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** @param {Count[]} counts @returns {Count} */
export function total(counts) {
  const sum = (key) => counts.reduce((result, count) => result + count[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** A runner that failed without a failing test (a crash, a broken file) counts as one failure. */
function countTests(report, exitCode) {
  const count = readReport(report) ?? { passed: 0, failed: 0, skipped: 0 };
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @returns {Count | undefined} */
function readReport(report) {
  try {
    const found = JSON.parse(readFileSync(inRoot(report), "utf8"));
    if (found.stats !== undefined) {
      const { expected, flaky, unexpected, skipped } = found.stats;
      return { passed: expected + flaky, failed: unexpected, skipped };
    }
    const skipped = found.numPendingTests + found.numTodoTests;
    return { passed: found.numPassedTests, failed: found.numFailedTests, skipped };
  } catch {
    return undefined;
  }
}

/**
 * Runs checks in order, at most `lanes` at a time.
 *
 * @param {Check[]} checks
 * @param {number} lanes
 */
export async function runChecks(checks, lanes) {
  const waiting = [...checks];
  const counts = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      counts.push(await runCheck(next));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return counts;
}
