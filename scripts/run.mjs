import { runEntry } from "./bootstrap/fail.mjs";
import { reexecUnderNode24, runForwardingSignals } from "./bootstrap/node-version.mjs";
import { inRoot } from "./bootstrap/paths.mjs";

/** `node scripts/run.mjs <tool> [arguments]`: runs an installed tool under Node 24, whatever Node started it. */
await runEntry(async () => {
  const elsewhere = await reexecUnderNode24();
  if (elsewhere !== false) return elsewhere;
  const [tool, ...args] = process.argv.slice(2);
  return await runForwardingSignals(
    process.execPath,
    [inRoot("node_modules", ".bin", String(tool)), ...args],
    {},
  );
});
