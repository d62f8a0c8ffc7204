import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { schemaEngineAdapter } from "./adapter.mjs";
import { offlineAdapter } from "./offline-adapter.mjs";

const require = createRequire(import.meta.url);

/**
 * @param {{ datamodels: string[], url: string | undefined }} options paths of schema files; without a URL the engine can only compare files
 * @returns {Promise<{ engine: object, driverError: (id: number) => unknown }>}
 */
export async function loadEngine({ datamodels, url }) {
  const { SchemaEngine } = await instantiate();
  const files = await Promise.all(datamodels.map(async (path) => [path, await readFile(path, "utf8")]));
  const adapter = bindMigrationAwareSqlAdapterFactory(
    url === undefined ? offlineAdapter() : schemaEngineAdapter(url),
  );
  const engine = await SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    () => {},
    adapter,
  );
  return { engine, driverError: (id) => adapter.errorRegistry.consumeError(id)?.error };
}

/** The hash of the engine's build, as the native binary prints it. */
export async function wasmVersion() {
  return (await instantiate()).version();
}

/** @type {Promise<object> | undefined} */
let bindings;

function instantiate() {
  bindings ??= load();
  return bindings;
}

async function load() {
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const glue = await import(pathToFileURL(join(folder, "schema_engine_bg.js")).href);
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}
