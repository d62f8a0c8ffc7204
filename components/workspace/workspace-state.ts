import { LAYOUT_INDICATORS_MAX } from "@/lib/insights/layout-limits";
import type { ChartLayout, LayoutIndicator } from "@/lib/insights/layout-schema";

export type WorkspaceChange =
  | { type: "market"; symbol: string; interval: ChartLayout["interval"] }
  | { type: "add"; slug: string }
  | { type: "remove"; id: string }
  | { type: "move"; id: string; by: -1 | 1 }
  | { type: "hide"; id: string; hidden: boolean }
  | { type: "inputs"; id: string; inputs: LayoutIndicator["inputs"] }
  | { type: "color"; id: string; output: string; color: string | null };

/** The chart after one change; what cannot be done leaves it as it is. */
export function changeLayout(layout: ChartLayout, change: WorkspaceChange): ChartLayout {
  const { indicators } = layout;
  switch (change.type) {
    case "market":
      return { ...layout, symbol: change.symbol, interval: change.interval };
    case "add":
      return indicators.length >= LAYOUT_INDICATORS_MAX
        ? layout
        : { ...layout, indicators: [...indicators, newIndicator(indicators, change.slug)] };
    case "remove":
      return { ...layout, indicators: indicators.filter(({ id }) => id !== change.id) };
    case "move":
      return { ...layout, indicators: moved(indicators, change) };
    default:
      return {
        ...layout,
        indicators: indicators.map((indicator) =>
          indicator.id === change.id ? changed(indicator, change) : indicator,
        ),
      };
  }
}

function changed(
  indicator: LayoutIndicator,
  change: Extract<WorkspaceChange, { type: "hide" | "inputs" | "color" }>,
): LayoutIndicator {
  if (change.type === "hide") return { ...indicator, hidden: change.hidden };
  if (change.type === "inputs") return { ...indicator, inputs: change.inputs };
  const { [change.output]: _before, ...others } = indicator.colors;
  return {
    ...indicator,
    colors: change.color === null ? others : { ...others, [change.output]: change.color },
  };
}

/** An id that no other indicator of the chart has: the smallest free number. */
function newIndicator(indicators: readonly LayoutIndicator[], slug: string): LayoutIndicator {
  const taken = new Set(indicators.map(({ id }) => id));
  let number = 1;
  while (taken.has(`i${number}`)) number += 1;
  return { id: `i${number}`, slug, inputs: {}, hidden: false, colors: {} };
}

function moved(
  indicators: readonly LayoutIndicator[],
  { id, by }: { id: string; by: -1 | 1 },
): LayoutIndicator[] {
  const from = indicators.findIndex((indicator) => indicator.id === id);
  const [one, other] = [indicators[from], indicators[from + by]];
  if (one === undefined || other === undefined) return [...indicators];
  return indicators.with(from, other).with(from + by, one);
}
