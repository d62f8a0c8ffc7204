import { PURE_TESTS, runChecks, STATIC_CHECKS, total } from "./bootstrap/checks.mjs";
import { runEntry } from "./bootstrap/fail.mjs";
import { install, isInstalled } from "./bootstrap/install.mjs";
import { Interrupted, watchForStop } from "./bootstrap/interrupt.mjs";
import { reexecUnderNode24 } from "./bootstrap/node-version.mjs";
import { generate } from "./bootstrap/prepare.mjs";
import { step } from "./bootstrap/progress.mjs";
import { stopActiveCommands } from "./bootstrap/run-quietly.mjs";

/** `npm run verify`: what needs no service — format, lint, types, architecture, links, pure tests. */
await runEntry(async () => {
  const elsewhere = await reexecUnderNode24();
  if (elsewhere !== false) return elsewhere;
  const stopping = watchForStop(0);
  try {
    return await stopping.unlessAsked(verify());
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    throw error;
  } finally {
    await stopActiveCommands();
  }
});

async function verify() {
  if (!isInstalled()) await step("Installing the packages", install);
  await generate();
  const { failed } = total(await runChecks([PURE_TESTS, ...STATIC_CHECKS], 3));
  return failed === 0 ? 0 : 1;
}
