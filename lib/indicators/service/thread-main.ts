import { parentPort } from "node:worker_threads";
import { AppError } from "@/lib/errors";
import { csvLines } from "@/lib/indicators/series-csv";
import { jsonValues } from "@/lib/indicators/series-json";
import { measureBuiltIn } from "@/lib/indicators/service/measure-built-in";
import type { ThreadOrder, ThreadTaskKind, ThreadTasks } from "@/lib/indicators/thread-task";
import { barsFromJson } from "@/lib/market-data/bars-from-json";
import { parseJson } from "@/lib/request-input";
import { findIndicator } from "@/lib/ta/registry";

/** An answer and what of it travels instead of being copied. */
interface Finished<Kind extends ThreadTaskKind> {
  answer: ThreadTasks[Kind]["answer"];
  transfer: ArrayBuffer[];
}

function compute({ builtIn, bars, inputs }: ThreadTasks["compute"]["given"]): Finished<"compute"> {
  const definition = findIndicator(builtIn);
  if (definition === undefined) throw new Error(`the library has no ${builtIn}`);
  const answer = measureBuiltIn(definition, bars, inputs);
  return { answer, transfer: Object.values(answer.outputs ?? {}).map(({ buffer }) => buffer) };
}

function read({ bytes }: ThreadTasks["read"]["given"]): Finished<"read"> {
  try {
    const body = parseJson(bytes);
    if (typeof body !== "object" || body === null || !("bars" in body))
      return { answer: { ok: true, rest: body, bars: undefined }, transfer: [] };
    const { bars, ...rest } = body;
    return { answer: { ok: true, rest, bars: barsFromJson(bars) }, transfer: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { answer: { ok: false, message: error.message, errors: error.errors ?? [] }, transfer: [] };
  }
}

function text(written: string): { answer: Uint8Array<ArrayBuffer>; transfer: ArrayBuffer[] } {
  const answer = new TextEncoder().encode(written);
  return { answer, transfer: [answer.buffer] };
}

function finish(order: ThreadOrder): Finished<ThreadTaskKind> {
  switch (order.kind) {
    case "read":
      return read(order.given);
    case "compute":
      return compute(order.given);
    case "writeJson":
      return text(JSON.stringify(jsonValues(order.given.series)).slice(1, -1));
    case "writeCsv":
      return text(csvLines(order.given.columns));
  }
}

/** A worker thread for our own code and our own data: one task at a time. An exception ends it; the parent replaces it. */
parentPort?.on("message", (order: ThreadOrder) => {
  const { answer, transfer } = finish(order);
  parentPort?.postMessage(answer, transfer);
});
