import type { OutputSeries } from "@/lib/indicators/schema";

/** Series as JSON: what is not a finite number is `null`. */
export function seriesJson(outputs: Readonly<Record<string, Float64Array>>): OutputSeries {
  const json: OutputSeries = {};
  for (const [name, series] of Object.entries(outputs)) {
    json[name] = Array.from(series, (value) => (Number.isFinite(value) ? value : null));
  }
  return json;
}
