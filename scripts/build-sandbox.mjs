import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { lazyLibrary } from "./lazy-library.mjs";

const root = path.resolve(import.meta.dirname, "..");
const outDir = path.join(root, "dist/sandbox");
const recordFile = path.join(outDir, "build.json");
const sucraseParser = path.join(root, "node_modules/sucrase/dist/esm/parser");

/** All but the last two are scripts whose value is their entry function: nothing of them becomes a global. */
const script = (entry) => ({
  format: "iife",
  platform: "neutral",
  mainFields: ["module", "main"],
  globalName: "__entry",
  banner: { js: "(() => {" },
  footer: { js: `return __entry.${entry};\n})()` },
});

const BUNDLES = [
  { entry: "lib/sandbox/guest/main.ts", file: "guest.js", options: script("run") },
  { entry: "lib/sandbox/stripper/main.ts", file: "stripper.js", options: script("strip") },
  // For the browser: the frame that gives each run a worker, and what stands in the worker around the guest bundle.
  { entry: "lib/sandbox/preview/frame-main.ts", file: "preview-frame.js", options: script("openFrame") },
  { entry: "lib/sandbox/preview/guest-worker.ts", file: "preview-worker.js", options: script("serve") },
  {
    entry: "lib/indicators/service/thread-main.ts",
    file: "library-thread.mjs",
    options: { format: "esm", platform: "node" },
  },
  {
    entry: "lib/sandbox/worker/main.ts",
    file: "worker.mjs",
    options: { format: "esm", platform: "node", external: ["isolated-vm"] },
  },
];

function sha256(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function isolatedVmVersion() {
  return JSON.parse(readFileSync(path.join(root, "node_modules/isolated-vm/package.json"), "utf8")).version;
}

/** True when every input has the hash of the last build and every output exists. */
function isUpToDate() {
  if (!existsSync(recordFile) || !BUNDLES.every(({ file }) => existsSync(path.join(outDir, file))))
    return false;
  const { inputs } = JSON.parse(readFileSync(recordFile, "utf8"));
  return Object.entries(inputs).every(([file, hash]) => {
    const absolute = path.join(root, file);
    return existsSync(absolute) && sha256(absolute) === hash;
  });
}

/** Writes beside the target and renames, so that two builds at once cannot mix. */
function writeWhole(file, contents) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, file);
}

async function bundle({ entry, options }) {
  const tableInputs = new Set();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    target: "esnext",
    logLevel: "error",
    alias: {
      "sucrase-parser": path.join(sucraseParser, "index.js"),
      "sucrase-token-types": path.join(sucraseParser, "tokenizer/types.js"),
    },
    define: { ISOLATED_VM_VERSION: JSON.stringify(isolatedVmVersion()) },
    plugins: [lazyLibrary(root, tableInputs)],
    ...options,
  });
  return { text: outputFiles[0].text, inputs: [...Object.keys(metafile.inputs), ...tableInputs] };
}

/**
 * Builds `dist/sandbox/` (worker, guest library, TypeScript stripper, browser preview, worker thread) unless it is up to date.
 *
 * @returns {Promise<boolean>} whether anything was built
 */
export async function buildSandbox() {
  if (isUpToDate()) return false;
  mkdirSync(outDir, { recursive: true });
  const built = await Promise.all(BUNDLES.map(bundle));
  const files = new Set([
    "scripts/build-sandbox.mjs",
    "scripts/lazy-library.mjs",
    "node_modules/isolated-vm/package.json",
  ]);
  for (const { inputs } of built) for (const input of inputs) files.add(input);
  const inputs = Object.fromEntries([...files].sort().map((file) => [file, sha256(path.join(root, file))]));
  for (const [index, { file }] of BUNDLES.entries()) writeWhole(path.join(outDir, file), built[index].text);
  writeWhole(recordFile, JSON.stringify({ inputs }));
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const startedMs = performance.now();
  const done = await buildSandbox();
  console.log(`sandbox: ${done ? "built" : "up to date"} in ${Math.round(performance.now() - startedMs)} ms`);
}
