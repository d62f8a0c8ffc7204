import { runEntry } from "./bootstrap/fail.mjs";
import { withLocalDatabase } from "./bootstrap/local-database.mjs";
import { reexecUnderNode24, runForwardingSignals } from "./bootstrap/node-version.mjs";
import { inRoot } from "./bootstrap/paths.mjs";
import { prismaEnvironment } from "./bootstrap/schema-engine.mjs";

/** Commands that work on a database, unless they only compare files. */
const DATABASE_COMMANDS = new Set(["migrate", "db", "studio"]);
const FILE_COMMANDS = new Set(["diff"]);

/** `node scripts/prisma.mjs <arguments of the Prisma CLI>`: the official CLI with a schema engine that runs here. */
await runEntry(async () => {
  const elsewhere = await reexecUnderNode24();
  if (elsewhere !== false) return elsewhere;
  const args = process.argv.slice(2);
  const run = (environment) => {
    const cli = inRoot("node_modules", "prisma", "build", "index.js");
    return runForwardingSignals(process.execPath, [cli, ...args], { ...prismaEnvironment(), ...environment });
  };
  const [group = "", command = ""] = args;
  if (!DATABASE_COMMANDS.has(group) || FILE_COMMANDS.has(command) || args.includes("--help"))
    return await run({});
  return await withLocalDatabase(`prisma ${group} ${command}`.trim(), run);
});
