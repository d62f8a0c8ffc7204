import { describe, expect, it } from "vitest";
import { CANDLE_INDICATORS } from "@/lib/ta/candles/definitions";
import { readCandleEntries } from "@/lib/ta/testing/candle-reference";

describe("candlestick patterns", () => {
  it("are the 61 of TA-Lib, each once", () => {
    const ours = CANDLE_INDICATORS.map(({ reference }) => /ta_(CDL\w+)\.c$/.exec(reference)?.[1]);
    expect(ours.toSorted()).toEqual(readCandleEntries().map(({ fn }) => fn));
    expect(ours).toHaveLength(61);
  });

  it("have TA-Lib's defaults", () => {
    for (const { fn, options } of readCandleEntries()) {
      const entry = CANDLE_INDICATORS.find(({ reference }) => reference.endsWith(`ta_${fn}.c`));
      expect(Object.values(entry?.defaultInputs() ?? {}), fn).toEqual(Object.values(options));
    }
  });
});
