import { createInterface } from "node:readline";

const INTERNAL_ERROR = -32_603;
const UNKNOWN_METHOD = -32_601;
/** RPC methods whose name differs on the WebAssembly class. */
const RENAMED = { getDatabaseVersion: "version" };
const FILE_TARGETS = new Set(["empty", "schemaDatamodel"]);

/**
 * Answers JSON-RPC requests, one per line of stdin, until stdin ends.
 *
 * @param {(needs: { database: boolean }) => Promise<{ engine: object, driverError: (id: number) => unknown }>} load called once per kind of request
 */
export async function serveRpc(load) {
  const panic = watchPanics();
  const loaded = new Map();
  let current;
  process.on("uncaughtException", (error) => {
    // A panic inside the engine surfaces outside the awaited call: without an answer the CLI would end with code 0.
    write(failure(current?.id ?? 0, INTERNAL_ERROR, { is_panic: false, message: panic() ?? String(error) }));
    process.exitCode = 1;
    process.stdin.destroy();
    setImmediate(() => process.exit(1));
  });
  let queue = Promise.resolve();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const request = line.trim() === "" ? {} : JSON.parse(line);
    if (request.method === undefined) continue;
    queue = queue.then(async () => write(await answer(request)));
  }
  await queue;

  async function answer(request) {
    current = request;
    let driverError = () => undefined;
    try {
      const ready = await engineFor(request);
      driverError = ready.driverError;
      const method = RENAMED[request.method] ?? request.method;
      if (typeof ready.engine[method] !== "function") {
        return failure(request.id, UNKNOWN_METHOD, {
          message: `The engine has no method ${request.method}.`,
        });
      }
      const result = (await ready.engine[method](request.params)) ?? {};
      return { jsonrpc: "2.0", id: request.id, result: printed(request.method, result) };
    } catch (error) {
      return failure(request.id, INTERNAL_ERROR, reasonOf(error, panic(), driverError));
    }
  }

  function engineFor(request) {
    const database = !comparesFilesOnly(request);
    if (!loaded.has(database)) loaded.set(database, load({ database }));
    return loaded.get(database);
  }
}

function comparesFilesOnly({ method, params }) {
  return method === "diff" && FILE_TARGETS.has(params.from.tag) && FILE_TARGETS.has(params.to.tag);
}

/** The native engine sends the text of a diff as a `print` request before it answers. */
function printed(method, result) {
  if (method !== "diff" || typeof result.stdout !== "string") return result;
  write({ jsonrpc: "2.0", id: 0, method: "print", params: { content: result.stdout } });
  return { ...result, stdout: null };
}

/** The WebAssembly engine reports a panic's text through this global and then traps. */
function watchPanics() {
  let text;
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (value) => {
      text = value;
    },
  };
  return () => text;
}

function reasonOf(error, panicText, driverError) {
  if (panicText !== undefined) return { is_panic: true, message: panicText, backtrace: error?.stack ?? "" };
  const external = typeof error?.meta?.id === "number" ? driverError(error.meta.id) : undefined;
  const message = error?.message || String(error);
  return {
    is_panic: false,
    message: external instanceof Error ? `${message}\n${external.message}` : message,
    error_code: error?.code ?? null,
    meta: error?.meta ?? null,
  };
}

function failure(id, code, data) {
  return { jsonrpc: "2.0", id, error: { code, message: data.message, data } };
}

function write(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
