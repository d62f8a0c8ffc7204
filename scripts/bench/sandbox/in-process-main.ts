import { readFileSync } from "node:fs";
import ivm from "isolated-vm";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { releasableOutputs, releaseOutputs } from "@/lib/sandbox/run-outputs";
import { decodeSeriesFrame } from "@/lib/sandbox/series-frame";
import { packBars } from "@/lib/ta/packed-bars";
import { LOAD_CODE } from "@/scripts/bench/sandbox/load-source";
import { percentile } from "@/scripts/bench/statistics";
import { benchBars } from "@/scripts/bench/ta-bars";

/** What the bench asks of this process. */
export type InProcessOrder =
  | { kind: "runs"; bars: number; runs: number }
  | { kind: "copies"; bars: number; rounds: number };

export interface RunsAnswer {
  wallMsPerRun: number;
  cpuMsPerRun: number;
}

/** Microseconds: bars into a guest from a kept copy, a result out, and a memcpy of the same bytes each. */
export interface CopiesAnswer {
  barsIn: number;
  barsMemcpy: number;
  resultOut: number;
  resultMemcpy: number;
}

const RESULT_SERIES = 3;
const SETTLING = 10;

/** The ceiling: the engine used synchronously in the process that wants the answer, a fresh isolate each run. */
const [, , guestFile = ""] = process.argv;
const guestSource = readFileSync(guestFile, "utf8");
const filename = "touchstone:guest";
let cachedData: ivm.ExternalCopy<ArrayBuffer> | undefined;

function compileGuest(isolate: ivm.Isolate): ivm.Script {
  if (cachedData !== undefined) return isolate.compileScriptSync(guestSource, { filename, cachedData });
  const script = isolate.compileScriptSync(guestSource, { filename, produceCachedData: true });
  cachedData = "cachedData" in script ? (script.cachedData as typeof cachedData) : undefined;
  return script;
}

function runOnce(packed: Uint8Array<ArrayBuffer>, bars: number): void {
  const isolate = new ivm.Isolate({ memoryLimit: SANDBOX_LIMITS.isolateMemoryMb });
  const context = isolate.createContextSync();
  const entry = compileGuest(isolate).runSync(context, { reference: true });
  const wrapped = `(function (__out) { "use strict";\n${LOAD_CODE}\n})`;
  const factory = isolate.compileScriptSync(wrapped).runSync(context, { reference: true });
  const order = JSON.stringify({ mode: "run", bars, inputs: {}, given: [], expected: null });
  const buffer = new ivm.ExternalCopy(packed.buffer).copyInto({ release: true });
  const answer = entry.applySync(undefined, [factory.derefInto(), buffer, order], {
    timeout: SANDBOX_LIMITS.wallMs,
    result: { copy: true },
  });
  const series = answer instanceof ArrayBuffer ? decodeSeriesFrame(new Uint8Array(answer), bars) : null;
  if (series === null) throw new Error(`the in-process run answered ${String(answer).slice(0, 200)}`);
  releaseOutputs(releasableOutputs(series));
  isolate.dispose();
}

function runs(bars: number, count: number): RunsAnswer {
  const packed = packBars(benchBars(bars));
  const startedMs = performance.now();
  const cpu = process.cpuUsage();
  for (let i = 0; i < count; i += 1) runOnce(packed, bars);
  const { user, system } = process.cpuUsage(cpu);
  return {
    wallMsPerRun: (performance.now() - startedMs) / count,
    cpuMsPerRun: (user + system) / 1_000 / count,
  };
}

/** The two crossings as the worker makes them, each less the call that carries them. */
function copies(bars: number, rounds: number): CopiesAnswer {
  const isolate = new ivm.Isolate({ memoryLimit: 256 });
  const context = isolate.createContextSync();
  const packed = packBars(benchBars(bars));
  const kept = new ivm.ExternalCopy(packed.buffer);
  const frame = new Uint8Array(bars * 8 * RESULT_SERIES).fill(1);
  const take = context.evalSync("(buffer) => 0", { reference: true });
  const filled = `new Float64Array(${frame.byteLength / 8}).fill(1).buffer`;
  const give = context.evalSync(`(() => { const made = ${filled}; return () => made; })()`, {
    reference: true,
  });
  const variants = {
    call: () => take.applySync(undefined, [0]),
    barsIn: () => take.applySync(undefined, [kept.copyInto()]),
    barsMemcpy: () => packed.slice(),
    resultOut: () => give.applySync(undefined, [], { result: { copy: true } }),
    resultMemcpy: () => frame.slice(),
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(variants))
      times.set(name, [...(times.get(name) ?? []), settledMicros(work)]);
  }
  isolate.dispose();
  const median = (name: keyof typeof variants) => percentile(times.get(name) ?? [], 0.5);
  return {
    barsIn: median("barsIn") - median("call"),
    barsMemcpy: median("barsMemcpy"),
    resultOut: median("resultOut") - median("call"),
    resultMemcpy: median("resultMemcpy"),
  };
}

/** The median of some in a row, behind as many that let the allocator settle on buffers of this size. */
function settledMicros(work: () => unknown): number {
  for (let i = 0; i < SETTLING; i += 1) work();
  return percentile(
    Array.from({ length: SETTLING }, () => micros(work)),
    0.5,
  );
}

function micros(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) * 1_000;
}

process.on("message", (order: InProcessOrder) => {
  process.send?.(order.kind === "runs" ? runs(order.bars, order.runs) : copies(order.bars, order.rounds));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
