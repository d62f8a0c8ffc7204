import {
  BROWSER_TESTS,
  DATABASE_TESTS,
  one,
  PURE_TESTS,
  runCheck,
  runChecks,
  STATIC_CHECKS,
  TYPES,
  total,
} from "./bootstrap/checks.mjs";
import { PlainFailure, runEntry } from "./bootstrap/fail.mjs";
import { install, isInstalled } from "./bootstrap/install.mjs";
import { Interrupted, watchForStop } from "./bootstrap/interrupt.mjs";
import { reexecUnderNode24 } from "./bootstrap/node-version.mjs";
import { buildWeb, generate } from "./bootstrap/prepare.mjs";
import { step } from "./bootstrap/progress.mjs";
import { stopActiveCommands } from "./bootstrap/run-quietly.mjs";

/**
 * `npm test`: everything, from a clean clone. The last line is alone and plain: `N passed, N failed`.
 * Each check counts as one, each test as one.
 */
await runEntry(async () => {
  const elsewhere = await reexecUnderNode24();
  if (elsewhere !== false) return elsewhere;
  const stopping = watchForStop(0);
  const counts = [];
  try {
    await stopping.unlessAsked(testEverything(counts));
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    process.stdout.write(`${error instanceof PlainFailure ? error.message : error.stack}\n`);
    counts.push(one(false));
  } finally {
    await stopActiveCommands();
  }
  const { passed, failed, skipped } = total(counts);
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
  return failed === 0 ? 0 : 1;
});

async function testEverything(counts) {
  if (!isInstalled()) await step("Installing the packages (a minute or two)", install);
  await generate();
  // The types come first, for the build writes some of its own. The tests come after it: they take every core.
  counts.push(await runCheck(TYPES));
  const others = runChecks(
    STATIC_CHECKS.filter((check) => check !== TYPES),
    1,
  );
  const built = await buildCheck();
  counts.push(...(await others), built);
  counts.push(...(await runChecks([{ ...PURE_TESTS, env: { SLOW_TESTS: "1" } }, DATABASE_TESTS], 1)));
  if (built.failed === 0) counts.push(await runCheck(BROWSER_TESTS));
  else {
    process.stdout.write("FAILED browser tests: there is no build to test\n");
    counts.push(one(false));
  }
}

async function buildCheck() {
  const start = Date.now();
  try {
    await buildWeb({ TOUCHSTONE_MODE: "local", NEXT_TELEMETRY_DISABLED: "1" });
    process.stdout.write(`ok     production build ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    return one(true);
  } catch (error) {
    process.stdout.write(`FAILED production build: ${error.message}\n`);
    return one(false);
  }
}
