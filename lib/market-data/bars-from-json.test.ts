import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { barsFromJson } from "@/lib/market-data/bars-from-json";

const columns = {
  time: [0, 60_000],
  open: [1, 2],
  high: [3, 4],
  low: [0.5, 1],
  close: [2, 3],
  volume: [7, 8],
};
const rows = [0, 1].map((i) =>
  Object.fromEntries(Object.entries(columns).map(([name, list]) => [name, list[i]])),
);

function pathsOf(value: unknown): string[] {
  try {
    barsFromJson(value);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("VALIDATION");
    return (error.errors ?? []).map(({ path }) => path);
  }
}

test("columns and a list of bars mean the same", () => {
  expect(barsFromJson(rows)).toEqual(barsFromJson(columns));
  expect([...barsFromJson(columns).close]).toEqual([2, 3]);
});

test("without volume it is 0", () => {
  const { volume: _, ...rest } = columns;
  expect([...barsFromJson(rest).volume]).toEqual([0, 0]);
});

describe("what is refused, with its path", () => {
  test.each<[unknown, string[]]>([
    [null, ["bars"]],
    ["x", ["bars"]],
    [[], ["bars"]],
    [{ ...columns, time: [] }, ["bars"]],
    [{ ...columns, time: "x" }, ["bars.time"]],
    [{ ...columns, close: undefined }, ["bars.close"]],
    [{ ...columns, close: [1] }, ["bars.close"]],
    [{ ...columns, close: [1, null] }, ["bars.close.1"]],
    [{ ...columns, close: [1, "2"] }, ["bars.close.1"]],
    [{ ...columns, volume: [1, -1] }, ["bars.volume.1"]],
    [{ ...columns, time: [0, 0] }, ["bars.time.1"]],
    [{ ...columns, time: [5, 1] }, ["bars.time.1"]],
    [{ ...columns, time: [0.5, 1] }, ["bars.time.0"]],
    [{ ...columns, time: [0, 1e300] }, ["bars.time.1"]],
    [{ ...columns, extra: [] }, ["bars.extra"]],
    [[...rows, 7], ["bars.2"]],
    [[{ ...rows[0], high: "x" }], ["bars.0.high"]],
    [[{ ...rows[0], extra: 1 }], ["bars.0.extra"]],
    [new Array(100_001).fill(rows[0]), ["bars"]],
  ])("%#", (value, paths) => {
    expect(pathsOf(value)).toEqual(paths);
  });

  test("at most twenty problems are named", () => {
    expect(
      pathsOf({
        ...columns,
        close: new Array(1_000).fill(null),
        time: Array.from({ length: 1_000 }, (_, i) => i),
      }).length,
    ).toBeLessThanOrEqual(20);
  });
});
