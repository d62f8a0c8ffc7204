import type { InputValues } from "@/lib/indicators/execution-schema";
import { type BuiltInResult, runBuiltIn } from "@/lib/indicators/run-built-in";
import type { JobCost } from "@/lib/sandbox/protocol";
import type { Bars } from "@/lib/ta/bars";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** A run of plain code with what it cost this thread: its CPU time, what it added to heap and buffers, its duration. */
export type MeasuredRun = BuiltInResult & JobCost;

/** Runs a built-in on this thread and measures it. */
export function measureBuiltIn(
  definition: IndicatorDefinition,
  bars: Bars,
  inputs: InputValues,
): MeasuredRun {
  const startedMs = performance.now();
  const cpu = process.threadCpuUsage();
  const before = process.memoryUsage();
  const result = runBuiltIn(definition, bars, inputs);
  const after = process.memoryUsage();
  const { user, system } = process.threadCpuUsage(cpu);
  const growth = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const outputBytes = Object.values(result.outputs ?? {}).reduce((sum, series) => sum + series.byteLength, 0);
  return {
    ...result,
    cpuMicros: user + system,
    peakMemoryKb: Math.ceil(Math.max(growth, outputBytes) / 1_024),
    wallMs: performance.now() - startedMs,
  };
}
