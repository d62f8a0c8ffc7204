import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * True strength index of Blau, -100 to 100.
 *
 * Formula: `tsi = 100·ema(ema(change, long), short) / ema(ema(|change|, long), short)` with
 * `change = value - value[i - 1]`, `signal = ema(tsi)`; every average is seeded with the mean of its first values.
 * First values at index `long + short - 1` (`tsi`) and `long + short + signal - 2`.
 * A market that has not moved since the first bar gives 0.
 * Reference: Skender Tsi, https://dotnet.stockindicators.dev/indicators/Tsi/
 */
export const tsi = indicatorFunction({
  name: "tsi",
  series: ["values"],
  parameters: {
    long: length(25, { label: "Long length" }),
    short: length(13, { label: "Short length" }),
    signal: length(7, { label: "Signal length" }),
  },
  outputs: ["tsi", "signal"],
  firstIndex: ({ long, short, signal }) => ({
    tsi: long + short - 1,
    signal: long + short + signal - 2,
  }),
  kernel(lengths, memory) {
    const once = emaNode(memory, lengths.long);
    const twice = emaNode(memory, lengths.short);
    const onceAbsolute = emaNode(memory, lengths.long);
    const twiceAbsolute = emaNode(memory, lengths.short);
    const signals = emaNode(memory, lengths.signal);
    const last = memory.track({ value: NaN });
    return ({ values }, { tsi, signal }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const change = value - last.value;
        last.value = value;
        const moved = twice.next(once.next(change));
        const travelled = twiceAbsolute.next(onceAbsolute.next(Math.abs(change)));
        const line = travelled === 0 ? 0 : (moved / travelled) * 100;
        tsi[i] = line;
        signal[i] = signals.next(line);
      }
    };
  },
});

export const tsiDefinition = /* @__PURE__ */ defineIndicator(tsi, {
  id: "tsi",
  name: "True strength index",
  category: "momentum",
  summary:
    "The twice smoothed move over the twice smoothed movement, -100 to 100: strength and side of a trend.",
  convention: "Arguments long, short, signal; averages seeded with means (Skender); 0 when nothing moved.",
  formula:
    "tsi = 100·ema(ema(change, long), short) / ema(ema(|change|, long), short); signal = ema(tsi, signal)",
  reference: "https://dotnet.stockindicators.dev/indicators/Tsi/",
  repaint: "clean",
  outputs: {
    tsi: { label: "TSI", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
  },
});
