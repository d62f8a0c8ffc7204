import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { anchoredVwap, anchoredVwapDefinition, vwap, vwapDefinition } from "@/lib/ta/volume/vwap";

testIndicatorContract({
  definition: vwapDefinition,
  onConstantPrice: { vwap: (price) => price },
  onShiftedPrice: "moves",
});

testIndicatorContract({
  definition: anchoredVwapDefinition,
  onConstantPrice: { vwap: (price) => price },
  onShiftedPrice: "moves",
});

/** 20:00 and 22:00 of Saturday 29 February 2020, midnight of Sunday 1 and of Monday 2 March. */
const TIMES = ["2020-02-29T20:00Z", "2020-02-29T22:00Z", "2020-03-01T00:00Z", "2020-03-02T00:00Z"].map((at) =>
  Date.parse(at),
);
/** Typical prices 10, 13, 20, 40. */
const HIGH = [12, 16, 20, 41];
const LOW = [8, 10, 20, 39];
const CLOSE = [10, 13, 20, 40];
const VOLUME = [1, 2, 3, 6];

describe("vwap", () => {
  it.each([
    ["day", [10, 12, 20, 40]],
    ["week", [10, 12, 16, 40]],
    ["month", [10, 12, 20, 300 / 9]],
    ["none", [10, 12, 16, 28]],
  ] as const)(
    "weights typical prices by volume from the start of the UTC %s on, by hand",
    (session, expected) => {
      const output = vwap(TIMES, HIGH, LOW, CLOSE, VOLUME, session);
      expectSeries(output, expected, session, { relative: 1e-14 });
    },
  );

  it("has no value until its session has volume", () => {
    expectSeries(vwap(TIMES, HIGH, LOW, CLOSE, [0, 2, 0, 6]), [NaN, 13, NaN, 40], "volume 0 first");
  });

  it("agrees with the sums written out within a long session", () => {
    const { time, high, low, close, volume } = sampleBars(2000);
    let money = 0;
    let traded = 0;
    const expected = close.map((price, i) => {
      const amount = volume[i] ?? NaN;
      money += (((high[i] ?? NaN) + (low[i] ?? NaN) + price) / 3) * amount;
      traded += amount;
      return traded === 0 ? NaN : money / traded;
    });
    expectSeries(vwap(time, high, low, close, volume, "none"), expected, "all bars", { relative: 1e-13 });
  });
});

describe("anchoredVwap", () => {
  it("weights typical prices by volume from the date on and has no value before it, by hand", () => {
    const output = anchoredVwap(TIMES, HIGH, LOW, CLOSE, VOLUME, 2020, 3, 1);
    expectSeries(output, [NaN, NaN, 20, 300 / 9], "(3·20 + 6·40)/9", { relative: 1e-14 });
  });

  it("takes a day beyond the month's end into the next month", () => {
    const output = anchoredVwap(TIMES, HIGH, LOW, CLOSE, VOLUME, 2020, 2, 30);
    expectSeries(output, [NaN, NaN, 20, 300 / 9], "30 February is 1 March", { relative: 1e-14 });
  });
});
