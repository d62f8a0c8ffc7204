import type { ChartOutput } from "@/components/chart/chart-data";
import type { ChartIndicator } from "@/components/workspace/chart-indicator";
import type { LayoutIndicator } from "@/lib/insights/layout-schema";

/** What a run answered: values by output, each at the moment of its bar. */
export interface AnsweredRun {
  time: readonly number[];
  outputs: Readonly<Record<string, readonly (number | null)[]>>;
}

/** One indicator of the chart as it stands. */
export interface DrawnIndicator {
  placed: LayoutIndicator;
  indicator: ChartIndicator;
  run: AnsweredRun;
}

/**
 * The series of all indicators on bars that open at `barTimes`: one pane below the price for each that asks for one,
 * in their order. Titles are short, for a legend: by slug. Places count hidden indicators and those without an answer yet, so that colours stay.
 */
export function workspaceOutputs(
  barTimes: readonly number[],
  indicators: readonly (DrawnIndicator | null)[],
): ChartOutput[] {
  const outputs: ChartOutput[] = [];
  let group = 0;
  for (const [at, drawn] of indicators.entries()) {
    if (drawn === null || drawn.placed.hidden) continue;
    const declared = drawn.indicator.manifest.outputs;
    for (const [index, { key, pane, style, color, title }] of declared.entries()) {
      const values = drawn.run.outputs[key];
      if (values === undefined) continue;
      outputs.push({
        name: `${drawn.placed.id}.${key}`,
        title: declared.length === 1 ? drawn.placed.slug : `${drawn.placed.slug} ${title ?? key}`,
        pane,
        group,
        position: at + index,
        style,
        color: drawn.placed.colors[key] ?? color,
        values: alignToBars(barTimes, drawn.run.time, values),
      });
    }
    if (declared.some(({ pane }) => pane === "separate")) group += 1;
  }
  return outputs;
}

/** Values at the bars they belong to; bars that were not run have none. Both times ascend. */
export function alignToBars(
  barTimes: readonly number[],
  time: readonly number[],
  values: readonly (number | null)[],
): readonly (number | null)[] {
  if (barTimes.length === time.length && barTimes[0] === time[0] && barTimes.at(-1) === time.at(-1))
    return values;
  let at = 0;
  return barTimes.map((opened) => {
    while (at < time.length && (time[at] ?? 0) < opened) at += 1;
    return time[at] === opened ? (values[at] ?? null) : null;
  });
}
