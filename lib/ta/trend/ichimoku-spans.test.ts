import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testSkenderEquality } from "@/lib/ta/testing/skender-reference";
import {
  ichimokuLaggingSpan,
  ichimokuLaggingSpanDefinition,
  ichimokuLeadingSpanADefinition,
  ichimokuLeadingSpanBDefinition,
} from "@/lib/ta/trend/ichimoku-spans";

testIndicatorContract({
  definition: ichimokuLeadingSpanADefinition,
  onConstantPrice: { ichimokuLeadingSpanA: (price) => price },
  onShiftedPrice: "moves",
});

testIndicatorContract({
  definition: ichimokuLeadingSpanBDefinition,
  onConstantPrice: { ichimokuLeadingSpanB: (price) => price },
  onShiftedPrice: "moves",
});

const FLAT_BARS = 600;

testIndicatorContract({
  definition: ichimokuLaggingSpanDefinition,
  onConstantPrice: { ichimokuLaggingSpan: (price, bar) => (bar < FLAT_BARS - 26 ? price : NaN) },
  onShiftedPrice: "moves",
});

testSkenderEquality({
  definition: ichimokuLeadingSpanADefinition,
  key: "ichimoku",
  inputs: { conversion: 9, base: 26, displacement: 26 },
  outputs: { senkouSpanA: "ichimokuLeadingSpanA" },
});

testSkenderEquality({
  definition: ichimokuLeadingSpanBDefinition,
  key: "ichimoku",
  inputs: { length: 52, displacement: 26 },
  outputs: { senkouSpanB: "ichimokuLeadingSpanB" },
});

testSkenderEquality({
  definition: ichimokuLaggingSpanDefinition,
  key: "ichimoku",
  inputs: { displacement: 26 },
  outputs: { chikouSpan: "ichimokuLaggingSpan" },
});

describe("ichimokuLaggingSpan", () => {
  it("is the value of displacement bars later, none at the last bars and across a gap, by hand", () => {
    expectSeries(ichimokuLaggingSpan([1, 2, 3, NaN, 5, 6], 2), [3, NaN, NaN, NaN, NaN, NaN], "two bars");
    expectSeries(ichimokuLaggingSpan([1, 2, 3, NaN, 5, 6], 1), [2, 3, NaN, NaN, 6, NaN], "one bar");
  });
});
