import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { InputValues } from "@/lib/indicators/execution-schema";
import type { Lane } from "@/lib/indicators/lane";
import { type MeasuredRun, measureBuiltIn } from "@/lib/indicators/service/measure-built-in";
import { ThreadTimeout, taskThreads, threadFile } from "@/lib/indicators/service/task-threads";
import { timeoutFailure } from "@/lib/sandbox/failure";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { singleton } from "@/lib/singleton";
import type { Bars } from "@/lib/ta/bars";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { BAR_COLUMNS } from "@/lib/ta/packed-bars";

export interface LibraryRun {
  userId: string;
  definition: IndicatorDefinition;
  bars: Bars;
  inputs: InputValues;
  lane: Exclude<Lane, "sandbox">;
}

/**
 * Runs a built-in as plain code, on this thread or beside it.
 * @throws AppError UNAVAILABLE when too many runs wait for a thread.
 */
export async function runInLibrary(run: LibraryRun): Promise<MeasuredRun> {
  const { userId, definition, bars, inputs, lane } = run;
  if (lane === "process") return measureBuiltIn(definition, bars, inputs);
  const copy = await copyForThread(bars);
  const startedMs = performance.now();
  try {
    const given = { builtIn: definition.id, bars: copy, inputs };
    const transfer = BAR_COLUMNS.map((name) => copy[name].buffer);
    return await taskThreads().run({ userId, kind: "compute", given, transfer });
  } catch (error) {
    if (!(error instanceof ThreadTimeout)) throw error;
    const failure = timeoutFailure(SANDBOX_LIMITS.threadTaskMs);
    const wallMs = performance.now() - startedMs;
    return { outputs: null, outputHash: null, failure, cpuMicros: 0, peakMemoryKb: 0, wallMs };
  }
}

/** Engine of the plain lanes: equal engines give equal bytes. */
export function libraryEngine(): string {
  return singleton("library-engine", () => {
    const hash = createHash("sha256").update(readFileSync(threadFile())).digest("hex").slice(0, 16);
    return `plain code, V8 ${process.versions.v8}, library ${hash}`;
  });
}

type Columns = Record<(typeof BAR_COLUMNS)[number], Float64Array<ArrayBuffer>>;

/** Column after column, with turns of the event loop between: a million bars are 48 MB. */
async function copyForThread(bars: Bars): Promise<Columns> {
  const none = new Float64Array(0);
  const copy: Columns = { time: none, open: none, high: none, low: none, close: none, volume: none };
  for (const name of BAR_COLUMNS) {
    copy[name] = bars[name].slice();
    await nextTurn();
  }
  return copy;
}
