import { describe, expect, it } from "vitest";
import {
  waddahAttarExplosion,
  waddahAttarExplosionDefinition,
} from "@/lib/ta/momentum/waddah-attar-explosion";
import { ema } from "@/lib/ta/moving-averages/ema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { atr } from "@/lib/ta/volatility/atr";

testIndicatorContract({
  definition: waddahAttarExplosionDefinition,
  onConstantPrice: { up: () => 0, down: () => 0, explosion: () => 0, deadZone: () => 0 },
  onShiftedPrice: "stays",
});

describe("waddah-attar-explosion", () => {
  const { high, low, close } = sampleBars(400);
  const outputs = waddahAttarExplosion(high, low, close);

  it("splits the change of MACD into up and down", () => {
    const slow = ema(close, 40);
    const line = ema(close, 20).map((value, i) => value - (slow[i] ?? NaN));
    const trend = line.map((value, i) => 150 * (value - (line[i - 1] ?? NaN)));
    const tolerance = { relative: 1e-9, scale: 1 };
    expectSeries(
      outputs.up,
      trend.map((value) => Math.max(value, 0)),
      "up",
      tolerance,
    );
    expectSeries(
      outputs.down,
      trend.map((value) => Math.max(-value, 0)),
      "down",
      tolerance,
    );
    expect(outputs.up.subarray(40).filter((value) => value > 0).length).toBeGreaterThan(50);
  });

  it("has the width of the Bollinger bands as explosion and 3.7 ranges as dead zone", () => {
    const expected = close.map((_, i) => {
      const window = close.subarray(i - 19, i + 1);
      const mean = window.reduce((sum, price) => sum + price, 0) / 20;
      return i < 19 ? NaN : 4 * Math.sqrt(window.reduce((sum, price) => sum + (price - mean) ** 2, 0) / 20);
    });
    expectSeries(outputs.explosion, expected, "explosion", { relative: 1e-10 });
    const range = atr(high, low, close, 100).map((value) => 3.7 * value);
    expectSeries(outputs.deadZone, range, "dead zone", { relative: 1e-12 });
  });
});
