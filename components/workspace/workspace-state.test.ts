import { expect, test } from "vitest";
import { changeLayout, type WorkspaceChange } from "@/components/workspace/workspace-state";
import { LAYOUT_INDICATORS_MAX } from "@/lib/insights/layout-limits";
import { ChartLayout } from "@/lib/insights/layout-schema";

const EMPTY: ChartLayout = { symbol: "TST-BTC", interval: "1d", indicators: [] };

function after(...changes: WorkspaceChange[]): ChartLayout {
  return ChartLayout.parse(changes.reduce(changeLayout, EMPTY));
}
const add = (slug: string): WorkspaceChange => ({ type: "add", slug });
const order = (layout: ChartLayout) => layout.indicators.map(({ slug }) => slug);

test("two of the same indicator are told apart, also after one was removed", () => {
  const layout = after(add("rsi"), add("rsi"), { type: "remove", id: "i1" }, add("ema"));
  expect(layout.indicators.map(({ id, slug }) => [id, slug])).toEqual([
    ["i2", "rsi"],
    ["i1", "ema"],
  ]);
});

test.each<[WorkspaceChange, string[]]>([
  [{ type: "move", id: "i3", by: -1 }, ["a", "c", "b"]],
  [{ type: "move", id: "i1", by: 1 }, ["b", "a", "c"]],
  [{ type: "move", id: "i1", by: -1 }, ["a", "b", "c"]],
  [{ type: "move", id: "i3", by: 1 }, ["a", "b", "c"]],
  [{ type: "move", id: "none", by: 1 }, ["a", "b", "c"]],
])("%j", (change, expected) => {
  expect(order(after(add("a"), add("b"), add("c"), change))).toEqual(expected);
});

test("settings, colours and hiding touch one indicator only", () => {
  const layout = after(
    add("a"),
    add("b"),
    { type: "inputs", id: "i2", inputs: { length: 9 } },
    { type: "color", id: "i2", output: "x", color: "#112233" },
    { type: "color", id: "i2", output: "y", color: "#445566" },
    { type: "color", id: "i2", output: "x", color: null },
    { type: "hide", id: "i2", hidden: true },
  );
  expect(layout.indicators).toEqual([
    { id: "i1", slug: "a", inputs: {}, hidden: false, colors: {} },
    { id: "i2", slug: "b", inputs: { length: 9 }, hidden: true, colors: { y: "#445566" } },
  ]);
});

test("a chart takes no more indicators than can be saved", () => {
  const layout = after(...Array.from({ length: LAYOUT_INDICATORS_MAX + 3 }, () => add("a")));
  expect(layout.indicators).toHaveLength(LAYOUT_INDICATORS_MAX);
});

test("another market keeps the indicators", () => {
  const layout = after(add("a"), { type: "market", symbol: "TST-ETH", interval: "1h" });
  expect(layout).toMatchObject({ symbol: "TST-ETH", interval: "1h", indicators: [{ slug: "a" }] });
});
