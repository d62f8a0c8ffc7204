import { describe, it } from "vitest";
import { ema } from "@/lib/ta/moving-averages/ema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { pmax, pmaxDefinition } from "@/lib/ta/trend/pmax";
import { atr } from "@/lib/ta/volatility/atr";

testIndicatorContract({
  definition: pmaxDefinition,
  onConstantPrice: { pmax: (price) => price, average: (price) => price },
  onShiftedPrice: "moves",
});

describe("pmax", () => {
  it.each([
    [10, 3, 10],
    [5, 1, 20],
    [14, 2, 3],
  ])("is the stop that its rule gives bar by bar (%d, %d, %d)", (length, multiplier, averageLength) => {
    const { high, low, close } = sampleBars(400);
    const averages = ema(
      high.map((value, i) => (value + (low[i] ?? NaN)) / 2),
      averageLength,
    );
    const ranges = atr(high, low, close, length);
    const wanted = averages.map(() => NaN);
    let longStop = NaN;
    let shortStop = NaN;
    let direction = 1;
    averages.forEach((average, i) => {
      const long = average - multiplier * (ranges[i] ?? NaN);
      const short = average + multiplier * (ranges[i] ?? NaN);
      if (Number.isNaN(long)) return;
      if (direction === -1 && average > shortStop) direction = 1;
      else if (direction === 1 && average < longStop) direction = -1;
      longStop = average > longStop && longStop > long ? longStop : long;
      shortStop = average < shortStop && shortStop < short ? shortStop : short;
      wanted[i] = direction === 1 ? longStop : shortStop;
    });
    const outputs = pmax(high, low, close, length, multiplier, averageLength, "ema");
    expectSeries(outputs.pmax, wanted, "pmax", { relative: 1e-12 });
  });

  it("takes its stop from the bars themselves at lengths of 1, by hand", () => {
    // Middles 10, 11, 12, 8; true ranges 2, 2, 5: the stop 10 of bar 2 holds until bar 3 falls below it: 8 + 5.
    const outputs = pmax([11, 12, 13, 9], [9, 10, 11, 7], [10, 11, 12, 8], 1, 1, 1);
    expectSeries(outputs.pmax, [NaN, 9, 10, 13], "pmax");
    expectSeries(outputs.average, [NaN, 11, 12, 8], "average");
  });
});
