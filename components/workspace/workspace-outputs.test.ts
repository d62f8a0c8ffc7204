import { describe, expect, test } from "vitest";
import type { ChartIndicator } from "@/components/workspace/chart-indicator";
import { alignToBars, type DrawnIndicator, workspaceOutputs } from "@/components/workspace/workspace-outputs";

const TIMES = [1, 2, 3];

function drawn(
  id: string,
  panes: ("overlay" | "separate")[],
  more: { hidden?: boolean; colors?: Record<string, string> } = {},
): DrawnIndicator {
  const outputs = panes.map((pane, at) => ({
    key: `o${at}`,
    pane,
    style: "line" as const,
    color: null,
    title: null,
  }));
  const indicator: ChartIndicator = {
    slug: id,
    name: id.toUpperCase(),
    version: "1.0.0",
    versionHash: id,
    manifest: { name: id, inputs: [], outputs },
    proofClass: null,
    canRun: true,
  };
  const values = Object.fromEntries(outputs.map(({ key }) => [key, [1, 2, 3]]));
  const placed = { id, slug: id, inputs: {}, hidden: false, colors: {}, ...more };
  return { placed, indicator, run: { time: TIMES, outputs: values } };
}

describe("panes and colours", () => {
  test("each indicator with a pane of its own has one, those over the price take none", () => {
    const outputs = workspaceOutputs(TIMES, [
      drawn("a", ["separate"]),
      drawn("b", ["overlay"]),
      drawn("c", ["separate", "separate"]),
    ]);
    expect(outputs.map(({ name, pane, group }) => [name, pane === "separate" ? group : null])).toEqual([
      ["a.o0", 0],
      ["b.o0", null],
      ["c.o0", 1],
      ["c.o1", 1],
    ]);
  });

  test("hiding one gives its pane away and changes nobody's colour", () => {
    const places = (hidden: boolean) =>
      workspaceOutputs(TIMES, [drawn("a", ["separate"], { hidden }), null, drawn("c", ["separate"])]).at(-1);
    expect(places(false)).toMatchObject({ name: "c.o0", group: 1, position: 2 });
    expect(places(true)).toMatchObject({ name: "c.o0", group: 0, position: 2 });
  });

  test("one output is called by its slug, several have their own names; a chosen colour wins", () => {
    const [one] = workspaceOutputs(TIMES, [drawn("a", ["overlay"], { colors: { o0: "#112233" } })]);
    expect(one).toMatchObject({ title: "a", color: "#112233" });
    expect(workspaceOutputs(TIMES, [drawn("b", ["overlay", "overlay"])])[1]).toMatchObject({ title: "b o1" });
  });
});

describe("values stand at their bars", () => {
  test.each<[number[], (number | null)[], (number | null)[]]>([
    [
      [1, 2, 3],
      [7, null, 9],
      [7, null, 9],
    ],
    [
      [2, 3],
      [8, 9],
      [null, 8, 9],
    ],
    [
      [2, 4],
      [8, 9],
      [null, 8, null],
    ],
    [[], [], [null, null, null]],
  ])("%j", (time, values, expected) => {
    expect(alignToBars(TIMES, time, values)).toEqual(expected);
  });
});
