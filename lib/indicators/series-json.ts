import type { ExecuteResult, OutputSeries } from "@/lib/indicators/execution-schema";
import type { RunAnswer } from "@/lib/indicators/packed-run";
import { releaseOutputs } from "@/lib/sandbox/run-outputs";

/** The answer of a run as JSON, which takes its place: the outputs are released. */
export function runJson({ outputs, time, ...rest }: RunAnswer): ExecuteResult {
  const json = { ...rest, outputs: seriesJson(outputs), time: Array.from(time) };
  releaseOutputs(outputs);
  return json;
}

/** Series as JSON: what is not a finite number is `null`. */
export function seriesJson(outputs: Readonly<Record<string, Float64Array>>): OutputSeries {
  const json: OutputSeries = {};
  for (const [name, series] of Object.entries(outputs)) json[name] = jsonValues(series);
  return json;
}

/** The values of a series as JSON. */
export function jsonValues(series: Float64Array): (number | null)[] {
  return Array.from(series, (value) => (Number.isFinite(value) ? value : null));
}
