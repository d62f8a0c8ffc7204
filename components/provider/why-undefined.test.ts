import { describe, expect, it } from "vitest";
import { METRIC_GROUPS } from "@/components/metrics/metric-words";
import { TILE_GROUPS } from "@/components/provider/metric-tiles";
import { whyUndefined } from "@/components/provider/why-undefined";
import { ProviderMetrics } from "@/lib/providers/performance-schema";

const tiles = TILE_GROUPS.flatMap((group) => group.tiles);
const none = { n: 0, trades: 0, sharpe: null };
const some = { n: 100, trades: 10, sharpe: 1 };

describe("the tiles of a profile", () => {
  it("show every published measure once", () => {
    const frame = ["window", "periodsPerYear", "riskFreeRate", "n", "asOf"];
    const published = Object.keys(ProviderMetrics.shape).filter((name) => !frame.includes(name));
    expect(tiles.toSorted()).toEqual(published.toSorted());
  });

  it("stand in the group that explains them", () => {
    for (const { id, tiles: shown } of TILE_GROUPS) {
      const explained = Object.keys(METRIC_GROUPS.find((group) => group.id === id)?.metrics ?? {});
      expect([...explained, "followerReturn"]).toEqual(expect.arrayContaining([...shown]));
    }
  });

  it("say why there is no value, whichever it is", () => {
    for (const name of tiles) {
      expect(whyUndefined(name, none), name).not.toBe("");
      expect(whyUndefined(name, some) !== "" || ["trades", "expectancy"].includes(name), name).toBe(true);
    }
  });
});

it.each([
  ["followerReturn", some, "no followers yet"],
  ["cagr", some, "below one year"],
  ["profitFactor", some, "no losing trade"],
  ["profitFactor", none, "no trade was closed"],
  ["totalReturn", none, "no daily return yet"],
  ["sharpe", { ...some, n: 1, sharpe: null }, "needs two daily returns"],
  ["sharpe", { ...some, sharpe: null }, "all returns are equal"],
  ["daysToSignificance", { ...some, sharpe: -1 }, "no length is enough for a ratio of 0 or less"],
] as const)("%s of %o is undefined: %s", (name, metrics, words) => {
  expect(whyUndefined(name, metrics)).toBe(words);
});
