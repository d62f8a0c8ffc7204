import {
  CandlestickSeries,
  ColorType,
  CrosshairMode,
  createChart,
  HistogramSeries,
  type IChartApi,
  type ISeriesApi,
} from "lightweight-charts";
import { type CandleBars, chartTime, drawableRows, priceDigits } from "@/components/chart/chart-data";
import { type ChartTheme, withAlpha } from "@/components/chart/chart-theme";

/** The chart and its candles, outside React. Rows are indexes into the bars that were given. */
export const PRICE_PANE = 0;
export const VOLUME_PANE = 1;
export const SEPARATE_PANE = 2;

export interface CandleView {
  chart: IChartApi;
  candles: ISeriesApi<"Candlestick">;
  rows: readonly number[];
  setTheme: (theme: ChartTheme) => void;
  /** Shows the last `count` rows; all of them without a count. */
  showLast: (count?: number) => void;
  /** Puts the crosshair on a position of `rows`. */
  pointAt: (position: number) => void;
}

/** Draws the bars into `container`; `chart.remove()` ends it. */
export function createCandleView(container: HTMLElement, bars: CandleBars, theme: ChartTheme): CandleView {
  const rows = drawableRows(bars);
  const chart = createChart(container, {
    autoSize: true,
    // The library's logo injects a style element, which our security policy refuses: the attribution
    // with its link stands under the chart instead.
    layout: { attributionLogo: false },
    crosshair: { mode: CrosshairMode.Magnet },
    timeScale: { rightOffset: 2, minBarSpacing: 0.05, timeVisible: isIntraday(bars) },
    handleScroll: { vertTouchDrag: false },
    kineticScroll: { mouse: false, touch: !matchMedia("(prefers-reduced-motion: reduce)").matches },
  });
  const digits = priceDigits(bars);
  const candles = chart.addSeries(CandlestickSeries, {
    priceFormat: { type: "price", precision: digits, minMove: 10 ** -digits },
    priceLineVisible: false,
  });
  // A pane of its own: under the candles it would stretch the price scale below zero.
  const volume = chart.addSeries(
    HistogramSeries,
    {
      priceScaleId: "volume",
      priceFormat: { type: "volume" },
      lastValueVisible: false,
      priceLineVisible: false,
    },
    VOLUME_PANE,
  );
  candles.priceScale().applyOptions({ scaleMargins: { top: 0.06, bottom: 0.06 } });
  volume.priceScale().applyOptions({ scaleMargins: { top: 0.05, bottom: 0 } });
  candles.setData(
    rows.map((row) => ({
      time: chartTime(bars, row),
      open: bars.open[row] ?? 0,
      high: bars.high[row] ?? 0,
      low: bars.low[row] ?? 0,
      close: bars.close[row] ?? 0,
    })),
  );

  function setTheme(next: ChartTheme) {
    chart.applyOptions(chartOptions(next));
    candles.applyOptions({
      // A rising bar is hollow, a falling one is filled: readable without colours.
      upColor: next.panel,
      borderUpColor: next.up,
      wickUpColor: next.up,
      downColor: next.down,
      borderDownColor: next.down,
      wickDownColor: next.down,
    });
    volume.setData(
      rows.map((row) => {
        const rose = (bars.close[row] ?? 0) >= (bars.open[row] ?? 0);
        const value = bars.volume[row] ?? 0;
        return {
          time: chartTime(bars, row),
          value: Number.isFinite(value) ? value : 0,
          color: withAlpha(rose ? next.up : next.down, 0.35),
        };
      }),
    );
  }
  setTheme(theme);

  return {
    chart,
    candles,
    rows,
    setTheme,
    showLast(count) {
      const from = count === undefined ? 0 : Math.max(0, rows.length - count);
      chart.timeScale().setVisibleLogicalRange({ from: from - 0.5, to: rows.length + 1 });
    },
    pointAt(position) {
      const row = rows[position];
      if (row === undefined) return;
      const range = chart.timeScale().getVisibleLogicalRange();
      if (range && (position < range.from || position > range.to)) {
        const half = (range.to - range.from) / 2;
        chart.timeScale().setVisibleLogicalRange({ from: position - half, to: position + half });
      }
      chart.setCrosshairPosition(bars.close[row] ?? 0, chartTime(bars, row), candles);
    },
  };
}

function chartOptions(theme: ChartTheme) {
  return {
    layout: {
      background: { type: ColorType.Solid, color: theme.panel },
      textColor: theme.ink2,
      fontFamily: theme.fontFigures,
      fontSize: 11,
      panes: { separatorColor: theme.line, separatorHoverColor: withAlpha(theme.gold, 0.2) },
    },
    grid: { vertLines: { visible: false }, horzLines: { color: theme.line } },
    crosshair: {
      vertLine: { color: theme.ink2, labelBackgroundColor: theme.ink2 },
      horzLine: { color: theme.ink2, labelBackgroundColor: theme.ink2 },
    },
    rightPriceScale: { borderColor: theme.line },
    timeScale: { borderColor: theme.line },
  };
}

function isIntraday(bars: CandleBars): boolean {
  const [first, second] = bars.time;
  return first !== undefined && second !== undefined && second - first < 86_400_000;
}
