import type { ChartOutput } from "@/components/chart/chart-data";

interface DeclaredOutput {
  key: string;
  pane: ChartOutput["pane"];
  style: ChartOutput["style"];
  color: string | null;
  title: string | null;
}

/** What a run or a preview answered, as series of the chart, in the order the manifest declares them. */
export function chartOutputs(
  declared: readonly DeclaredOutput[],
  values: Readonly<Record<string, readonly (number | null)[]>>,
): ChartOutput[] {
  return declared.flatMap(({ key, pane, style, color, title }) => {
    const series = values[key];
    return series === undefined
      ? []
      : [{ name: key, title: title ?? key, pane, style, color, values: series }];
  });
}
