import { expect, test } from "vitest";
import { type ChartOutput, chartTime, seriesPoints, standAlone } from "@/components/chart/chart-data";

const bars = {
  time: [0, 60_000, 120_000, 180_000],
  open: [1, 1, 1, 1],
  high: [2, 2, 2, 2],
  low: [0, 0, 0, 0],
  close: [1, 1, 1, 1],
  volume: [5, 5, 5, 5],
};
const points = (values: ChartOutput["values"]) =>
  seriesPoints(bars, [0, 1, 2, 3], { name: "x", title: "X", pane: "overlay", style: "line", values });

test("a line ends where the next bar has no value", () => {
  expect(points([1, 2, null, 4])).toEqual([
    { time: chartTime(bars, 0), value: 1 },
    { time: chartTime(bars, 1), value: 2, endsHere: true },
    { time: chartTime(bars, 2) },
    { time: chartTime(bars, 3), value: 4 },
  ]);
});

test.each<[string, ChartOutput["values"], boolean]>([
  ["values without neighbours are dots", [null, 2, null, 4], true],
  ["one pair of neighbours makes a line", [null, 2, 3, null], false],
  ["nothing at all is no dots", [null, NaN, null, null], false],
])("%s", (_, values, expected) => {
  expect(standAlone(points(values))).toBe(expected);
});
