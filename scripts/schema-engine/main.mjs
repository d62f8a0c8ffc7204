#!/usr/bin/env node
import { connectionUrl, runCliCommand } from "./cli-commands.mjs";
import { loadEngine, wasmVersion } from "./engine.mjs";
import { serveRpc } from "./rpc.mjs";

/**
 * Stands in for Prisma's native schema engine where that cannot be downloaded: same arguments, same
 * JSON-RPC on stdin and stdout, the work done by the WebAssembly build of the engine over adapter-pg.
 */
async function main() {
  const args = parseArguments(process.argv.slice(2));
  if (args.version) {
    process.stdout.write(`schema-engine-cli ${await wasmVersion()}\n`);
    return;
  }
  if (args.command !== undefined) {
    process.exitCode = await runCliCommand(args.command, connectionUrl(args.datasource));
    return;
  }
  const url = connectionUrl(args.datasource);
  await serveRpc(({ database }) =>
    loadEngine({ datamodels: args.datamodels, url: database ? url : undefined }),
  );
  process.exit(0);
}

/**
 * @param {string[]} argv
 * @returns {{ version: boolean, datamodels: string[], datasource: string | undefined, command: string | undefined }}
 */
function parseArguments(argv) {
  const args = { version: false, datamodels: [], datasource: undefined, command: undefined };
  for (let i = 0; i < argv.length; i++) {
    const value = argv[i + 1];
    if (argv[i] === "--version" || argv[i] === "-V") args.version = true;
    else if (argv[i] === "--datamodels" || argv[i] === "--datamodel" || argv[i] === "-d") {
      args.datamodels.push(value);
      i++;
    } else if (argv[i] === "--datasource") {
      args.datasource = value;
      i++;
    } else if (argv[i] === "cli") {
      args.command = value;
      i++;
    } else if (argv[i].startsWith("--")) i++;
  }
  return args;
}

await main();
