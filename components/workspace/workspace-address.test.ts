import { expect, test } from "vitest";
import { openChart } from "@/app/chart/open-chart";
import { encodeState, sameLayout, workspaceAddress } from "@/components/workspace/workspace-address";
import type { ChartLayout } from "@/lib/insights/layout-schema";

const MARKET = { symbol: "TST-BTC", interval: "1d" };
const LAYOUT: ChartLayout = {
  symbol: "TST-ETH",
  interval: "1h",
  indicators: [
    {
      id: "i1",
      slug: "rsi",
      inputs: { length: 9, name: "Übung ✓" },
      hidden: true,
      colors: { rsi: "#112233" },
    },
  ],
};
const SAVED = { id: "018f0000-0000-7000-8000-000000000001", layout: LAYOUT };

const stateOf = (address: string | null) =>
  new URL(address ?? "", "http://localhost").searchParams.get("s") ?? "";

test("an address holds the whole chart", async () => {
  const address = workspaceAddress(LAYOUT, null);
  expect(address).toMatch(/^\/chart\?s=[A-Za-z0-9_-]+$/);
  expect(await openChart({ s: stateOf(address) }, null, MARKET)).toEqual({
    layout: LAYOUT,
    saved: null,
    notice: null,
  });
});

test("a saved chart is named, with what was changed since", () => {
  expect(workspaceAddress(LAYOUT, SAVED)).toBe(`/chart?layout=${SAVED.id}`);
  const changed = { ...LAYOUT, symbol: "TST-BTC" };
  expect(workspaceAddress(changed, SAVED)).toBe(`/chart?layout=${SAVED.id}&s=${encodeState(changed)}`);
});

test("a chart that no address can hold has none", () => {
  const inputs = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`input${at}`, "x".repeat(150)]));
  expect(
    workspaceAddress(
      {
        ...LAYOUT,
        indicators: [
          { ...SAVED.layout.indicators[0], id: "i1", slug: "a", hidden: false, colors: {}, inputs },
        ],
      },
      null,
    ),
  ).toBeNull();
});

test("the order of keys makes no difference, the order of indicators does", () => {
  const [one] = LAYOUT.indicators;
  const turned = { indicators: LAYOUT.indicators, interval: LAYOUT.interval, symbol: LAYOUT.symbol };
  expect(sameLayout(turned, LAYOUT)).toBe(true);
  const two = [one, { ...one, id: "i2" }] as ChartLayout["indicators"];
  expect(sameLayout({ ...LAYOUT, indicators: two }, { ...LAYOUT, indicators: two.toReversed() })).toBe(false);
});

test.each(["", "e30", "%%%", encodeState({ ...LAYOUT, indicators: [] }).slice(0, -6)])(
  "an address with %j opens a new chart and says so",
  async (s) => {
    const opened = await openChart({ s }, null, MARKET);
    expect(opened.layout).toMatchObject(MARKET);
    expect(opened.notice).toContain("whole chart");
  },
);

test("a link from an indicator opens a new chart with it; what is no name is left out", async () => {
  const { layout } = await openChart({ add: "macd" }, null, MARKET);
  expect(layout.indicators).toMatchObject([{ id: "i1", slug: "macd" }]);
  expect((await openChart({ add: "../x" }, null, MARKET)).layout.indicators).toEqual([]);
});
