import { describe, expect, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import {
  relativeVolumeAtTime,
  relativeVolumeAtTimeDefinition,
} from "@/lib/ta/volume/relative-volume-at-time";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

testIndicatorContract({
  definition: relativeVolumeAtTimeDefinition,
  onConstantPrice: { relative: (_, bar) => (bar < 10 ? NaN : 1) },
  onShiftedPrice: "stays",
});

describe("relativeVolumeAtTime", () => {
  it("compares with earlier bars of the same time of day alone, by hand", () => {
    // Bars at 9 and 15 o'clock of four days; the third day has none at 15 o'clock.
    const times = [9, 15, 33, 39, 57, 81, 87].map((hour) => hour * HOUR);
    const output = relativeVolumeAtTime(times, [10, 100, 30, 200, 40, 70, 75], 2);
    expectSeries(output, [NaN, NaN, NaN, NaN, 2, 2, 0.5], "40/20, 70/35, 75/150");
  });

  it("has no value where the earlier bars had no volume", () => {
    const times = [0, 1, 2, 3, 4].map((day) => day * DAY);
    expectSeries(
      relativeVolumeAtTime(times, [0.1, 0.2, 0, 0, 5], 2),
      [NaN, NaN, 0, 0, NaN],
      "of 0.15, 0.1, 0",
    );
  });

  it("agrees with the mean taken anew at each bar over many days of four bars", () => {
    const { volume } = sampleBars(1200);
    const time = volume.map((_, i) => i * 6 * HOUR);
    const expected = volume.map((traded, i) => {
      if (i < 7 * 4) return NaN;
      let sum = 0;
      for (let day = 1; day <= 7; day++) sum += volume[i - 4 * day] ?? NaN;
      return sum === 0 ? NaN : (7 * traded) / sum;
    });
    expectSeries(relativeVolumeAtTime(time, volume, 7), expected, "7 days", { relative: 1e-13 });
  });

  it("streams several times of day, each bar replaced by one of another time first", () => {
    const { volume } = sampleBars(400);
    const time = volume.map((_, i) => i * 6 * HOUR);
    const stream = relativeVolumeAtTime.stream({ days: 3 });
    const streamed = volume.map((traded, i) => {
      stream.update({ time: (time[i] ?? NaN) + HOUR * (i % 7), volume: 1e6 });
      return stream.replaceLast({ time: time[i] ?? NaN, volume: traded }).relative;
    });
    expect(streamed).toEqual(relativeVolumeAtTime(time, volume, 3));
  });
});
