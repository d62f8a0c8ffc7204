import { parentPort } from "node:worker_threads";
import { measureBuiltIn } from "@/lib/indicators/service/measure-built-in";
import type { ThreadOrder, ThreadTaskKind, ThreadTasks } from "@/lib/indicators/thread-task";
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

/** A worker thread for our own code and our own data: one task at a time. An exception ends it; the parent replaces it. */
parentPort?.on("message", ({ given }: ThreadOrder) => {
  const { answer, transfer } = compute(given);
  parentPort?.postMessage(answer, transfer);
});
