import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import {
  cumulativeVolumeDelta,
  cumulativeVolumeDeltaDefinition,
  netVolume,
  netVolumeDefinition,
} from "@/lib/ta/volume/volume-delta";

testIndicatorContract({
  definition: netVolumeDefinition,
  onConstantPrice: { net: () => 0, buy: () => 500, sell: () => 500 },
  onShiftedPrice: "stays",
});

testIndicatorContract({
  definition: cumulativeVolumeDeltaDefinition,
  onConstantPrice: { cvd: () => 0 },
  onShiftedPrice: "stays",
});

/** Closes at the high, at a quarter of the range and without range. */
const HIGH = [2, 8, 5];
const LOW = [1, 4, 5];
const CLOSE = [2, 5, 5];
const VOLUME = [10, 20, 40];

describe("netVolume", () => {
  it("splits volume by the close's place in the range, in halves without range, by hand", () => {
    const { net, buy, sell } = netVolume(HIGH, LOW, CLOSE, VOLUME);
    expectSeries(buy, [10, 5, 20], "bought");
    expectSeries(sell, [0, 15, 20], "sold");
    expectSeries(net, [10, -10, 0], "net");
  });
});

describe("cumulativeVolumeDelta", () => {
  it("sums net volume and begins anew with each session, by hand", () => {
    const noon = Date.parse("2020-02-29T12:00Z");
    const times = [noon, noon + 3_600_000, noon + 86_400_000];
    expectSeries(cumulativeVolumeDelta(times, HIGH, LOW, CLOSE, VOLUME), [10, 0, 0], "by day");
    expectSeries(cumulativeVolumeDelta(times, HIGH, LOW, [2, 7, 5], VOLUME, "none"), [10, 20, 20], "one sum");
    expectSeries(
      cumulativeVolumeDelta(times, HIGH, LOW, [2, 7, 5], VOLUME, "month"),
      [10, 20, 0],
      "by month",
    );
  });
});
