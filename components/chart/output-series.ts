import { AreaSeries, HistogramSeries, type ISeriesApi, LineSeries, LineStyle } from "lightweight-charts";
import { type CandleView, PRICE_PANE, SEPARATE_PANE } from "@/components/chart/candle-view";
import {
  type CandleBars,
  type ChartOutput,
  type SeriesPoint,
  seriesPoints,
  standAlone,
} from "@/components/chart/chart-data";
import { type ChartTheme, withAlpha } from "@/components/chart/chart-theme";

type OutputSeries = ISeriesApi<"Line"> | ISeriesApi<"Area"> | ISeriesApi<"Histogram">;

/** Heights of price and volume, and of each pane below, in shares of the chart. */
const PANE_SHARES = [0.6, 0.1];
const SEPARATE_SHARE = 0.3;
const CLEAR = "rgba(0, 0, 0, 0)";
const DASHES = [LineStyle.Solid, LineStyle.Dashed, LineStyle.Dotted] as const;

/** The colour an output is drawn with: its author's, or the theme's by its place in the list. */
export function outputColor(output: ChartOutput, index: number, theme: ChartTheme): string {
  if (output.color && CSS.supports("color", output.color)) return output.color;
  const own = [theme.gold, theme.blue, theme.ink2];
  return own[(output.position ?? index) % own.length] ?? theme.gold;
}

/** Adds the outputs to the chart; returns how to take them off again. */
export function addOutputs(
  view: CandleView,
  bars: CandleBars,
  outputs: readonly ChartOutput[],
  theme: ChartTheme,
): () => void {
  const added = outputs.map((output, index) => {
    const position = output.position ?? index;
    const color = outputColor(output, index, theme);
    const points = seriesPoints(bars, view.rows, output);
    const dots = output.style === "line" && standAlone(points);
    const series = addSeries(view, output, { color, position, dots });
    fill(series, points, output, { color, dots });
    return series;
  });
  for (const [index, pane] of view.chart.panes().entries()) {
    pane.setStretchFactor(PANE_SHARES[index] ?? SEPARATE_SHARE);
  }
  return () => {
    for (const series of added) view.chart.removeSeries(series);
  };
}

function addSeries(
  view: CandleView,
  output: ChartOutput,
  { color, position, dots }: { color: string; position: number; dots: boolean },
): OutputSeries {
  const { chart } = view;
  const pane = output.pane === "overlay" ? PRICE_PANE : SEPARATE_PANE + (output.group ?? 0);
  const shared = { priceLineVisible: false, lastValueVisible: output.pane === "separate" };
  // Beyond the theme's three colours lines differ by their dashes.
  const lineStyle = DASHES[Math.floor(position / 3) % DASHES.length];
  switch (output.style) {
    case "line":
      return chart.addSeries(
        LineSeries,
        dots
          ? { ...shared, color, lineVisible: false, pointMarkersVisible: true, pointMarkersRadius: 3 }
          : { ...shared, color, lineWidth: 2, lineStyle },
        pane,
      );
    case "area":
      return chart.addSeries(
        AreaSeries,
        {
          ...shared,
          lineColor: color,
          lineWidth: 2,
          topColor: withAlpha(color, 0.25),
          bottomColor: withAlpha(color, 0.03),
        },
        pane,
      );
    case "histogram":
      return chart.addSeries(HistogramSeries, { ...shared, color }, pane);
  }
}

function fill(
  series: OutputSeries,
  points: readonly SeriesPoint[],
  output: ChartOutput,
  { color, dots }: { color: string; dots: boolean },
) {
  switch (output.style) {
    case "histogram":
      series.setData(
        points.map(({ time, value }) =>
          value === undefined ? { time } : { time, value, color: withAlpha(color, value < 0 ? 0.5 : 0.9) },
        ),
      );
      return;
    case "area":
      series.setData(
        points.map(({ time, value, endsHere }) =>
          value === undefined || !endsHere
            ? { time, value }
            : { time, value, lineColor: CLEAR, topColor: CLEAR, bottomColor: CLEAR },
        ),
      );
      return;
    case "line":
      series.setData(
        points.map(({ time, value, endsHere }) =>
          dots || value === undefined || !endsHere ? { time, value } : { time, value, color: CLEAR },
        ),
      );
  }
}
