import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { build } from "esbuild";

/** Bundles `scripts/bench/sandbox/<entry>.ts`, as the product is bundled. @returns the file that plain Node runs. */
export async function bundleBench(entry: string): Promise<string> {
  const outfile = path.resolve(`dist/bench/${entry}.mjs`);
  await build({
    entryPoints: [path.resolve(`scripts/bench/sandbox/${entry}.ts`)],
    bundle: true,
    outfile,
    format: "esm",
    platform: "node",
    target: "esnext",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}

/** Runs a file in plain Node until it ends. @returns its exit code. */
export async function plainNode(file: string, args: readonly string[]): Promise<number> {
  const [code] = await once(spawn(process.execPath, [file, ...args], { stdio: "inherit" }), "exit");
  return typeof code === "number" ? code : 1;
}
