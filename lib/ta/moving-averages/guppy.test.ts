import { describe, expect, it } from "vitest";
import { ema } from "@/lib/ta/moving-averages/ema";
import { guppy, guppyDefinition } from "@/lib/ta/moving-averages/guppy";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

const still = (price: number) => price;

testIndicatorContract({
  definition: guppyDefinition,
  onConstantPrice: Object.fromEntries(guppyDefinition.outputs.map(({ name }) => [name, still])),
  onShiftedPrice: "moves",
});

describe("guppy", () => {
  it("is the exponential averages of Guppy's twelve lengths, in their order", () => {
    const { close } = sampleBars(200);
    const lengths = [3, 5, 8, 10, 12, 15, 30, 35, 40, 45, 50, 60];
    const ribbon = Object.entries(guppy(close));
    expect(ribbon.map(([name]) => name)).toEqual(lengths.map((length) => `ema${length}`));
    for (const [name, series] of ribbon) {
      expectSeries(series, ema(close, Number(name.slice(3))), name, { relative: 1e-13 });
    }
  });
});
