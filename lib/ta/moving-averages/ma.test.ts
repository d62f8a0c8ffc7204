import { describe, expect, it } from "vitest";
import { dema } from "@/lib/ta/moving-averages/dema";
import { ema } from "@/lib/ta/moving-averages/ema";
import { kama } from "@/lib/ta/moving-averages/kama";
import { ma, maDefinition } from "@/lib/ta/moving-averages/ma";
import { sma } from "@/lib/ta/moving-averages/sma";
import { t3 } from "@/lib/ta/moving-averages/t3";
import { tema } from "@/lib/ta/moving-averages/tema";
import { trima } from "@/lib/ta/moving-averages/trima";
import { wma } from "@/lib/ta/moving-averages/wma";
import { MOVING_AVERAGE_TYPES, movingAverageFirstIndex } from "@/lib/ta/nodes/moving-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries, firstNumber } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

testIndicatorContract({
  definition: maDefinition,
  onConstantPrice: { ma: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: maDefinition,
  fn: "MA",
  inputs: ({ TimePeriod, MAType }) => ({ length: TimePeriod, type: MOVING_AVERAGE_TYPES[MAType ?? -1] }),
  outputs: { Real: "ma" },
});

const { close } = sampleBars(400);

describe("ma", () => {
  it.each([
    ["sma", sma(close, 7)],
    ["ema", ema(close, 7)],
    ["wma", wma(close, 7)],
    ["dema", dema(close, 7)],
    ["tema", tema(close, 7)],
    ["trima", trima(close, 7)],
    ["kama", kama(close, 7, 2, 30)],
    ["t3", t3(close, 7, 0.7)],
  ])("of type %s is the function of that name", (type, expected) => {
    expectSeries(ma(close, 7, type), expected, type, { relative: 1e-12 });
  });

  it("of type mama is the same at every length above 1", () => {
    expectSeries(ma(close, 2, "mama"), ma(close, 300, "mama"), "mama");
  });

  it("of any type is the values themselves at length 1, from the first bar on", () => {
    for (const type of MOVING_AVERAGE_TYPES) expectSeries(ma(close, 1, type), close, type);
  });

  it.each(MOVING_AVERAGE_TYPES)(
    "of type %s starts where its type does, at short and long lengths",
    (type) => {
      for (const length of [1, 2, 3, 20, 50]) {
        expect(firstNumber(ma(close, length, type))).toBe(movingAverageFirstIndex(type, length));
      }
    },
  );
});
