import { runEntry } from "./bootstrap/fail.mjs";
import { withLocalDatabase } from "./bootstrap/local-database.mjs";
import { reexecUnderNode24, runForwardingSignals } from "./bootstrap/node-version.mjs";
import { inRoot } from "./bootstrap/paths.mjs";

/** `node scripts/with-database.mjs <script.ts> [arguments]`: runs a TypeScript script with a database to work on. */
await runEntry(async () => {
  const elsewhere = await reexecUnderNode24();
  if (elsewhere !== false) return elsewhere;
  const [script, ...args] = process.argv.slice(2);
  const tsx = inRoot("node_modules", "tsx", "dist", "cli.mjs");
  return await withLocalDatabase(`${script}`, (environment) =>
    runForwardingSignals(process.execPath, [tsx, String(script), ...args], environment),
  );
});
