import { camarillaPivotsDefinition } from "@/lib/ta/pivots/camarilla-pivots";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { testPublishedValues } from "@/lib/ta/testing/published-values";

/** The sample begins with January: February's first bar is the first with levels. */
const level = (price: number, bar: number) => (bar < 31 ? NaN : price);

testIndicatorContract({
  definition: camarillaPivotsDefinition,
  onConstantPrice: {
    pivot: level,
    r1: level,
    r2: level,
    r3: level,
    r4: level,
    s1: level,
    s2: level,
    s3: level,
    s4: level,
  },
  onShiftedPrice: "moves",
});

testPublishedValues({
  definition: camarillaPivotsDefinition,
  source: "Skender's Camarilla pivot points by the week",
  bars: { last: 38 },
  inputs: { period: "week" },
  decimals: 4,
  counts: { pivot: 33, r4: 33 },
  values: {
    4: { pivot: NaN, r4: NaN, s4: NaN },
    5: { pivot: 271.02, s1: 270.13725, s2: 269.2545, s3: 268.3718, s4: 265.7235, r1: 271.9028, r4: 276.3165 },
    22: { pivot: 268.96, s2: 267.0038, s4: 263.0915, r1: 269.9381, r2: 270.9162, r3: 271.89425 },
    23: { pivot: 257.17, s1: 255.564, s2: 253.958, s3: 252.352, r3: 261.988, r4: 266.806 },
    37: { pivot: 243.15, s1: 241.56325, s4: 233.6295, r1: 244.7368, r2: 246.3235, r4: 252.6705 },
  },
});
