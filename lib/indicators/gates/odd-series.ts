import { type ProofSeries, proofSeries } from "@/lib/indicators/proof/proof-series";
import { type Bars, sliceBars } from "@/lib/ta/bars";

const PRICES = ["open", "high", "low", "close"] as const;
const ALL = [...PRICES, "volume"] as const;
const BARS = 400;

/** Odd bars; on `rare` ones a failure is worth a warning only. */
export interface OddSeries extends ProofSeries {
  readonly rare: boolean;
}

/** Bars as they come when something is wrong or unusual; each by the name a finding calls it. */
export function oddSeries(seed: string): readonly OddSeries[] {
  const { bars } = proofSeries("range", BARS, `odd:${seed}`);
  const series = (name: string, change: (copy: Bars) => void, rare = false): OddSeries => {
    const copy = sliceBars(bars, 0);
    change(copy);
    return { name, bars: copy, rare };
  };
  const fill =
    (names: readonly (keyof Bars)[], value: number, from = 0, to = BARS) =>
    (copy: Bars) => {
      for (const name of names) copy[name].fill(value, from, to);
    };
  const scale =
    (factor: number, offset = 0) =>
    (copy: Bars) => {
      for (const name of PRICES) copy[name].set(copy[name].map((price) => price * factor + offset));
    };
  return [
    { name: "one bar", bars: sliceBars(bars, 0, 1), rare: false },
    { name: "two bars", bars: sliceBars(bars, 0, 2), rare: false },
    series("flat prices", fill(PRICES, 100)),
    series("bars without volume", fill(["volume"], 0)),
    series("flat prices without volume", (copy) => {
      fill(PRICES, 100)(copy);
      fill(["volume"], 0)(copy);
    }),
    series("a hole of one bar", fill(ALL, Number.NaN, 200, 201)),
    series("a hole of thirty bars", fill(ALL, Number.NaN, 150, 180)),
    series("a hole at the beginning", fill(ALL, Number.NaN, 0, 5)),
    series("a hole at the end", fill(ALL, Number.NaN, BARS - 5, BARS)),
    series("bars that are all missing", fill(ALL, Number.NaN)),
    series("a price missing in one bar", fill(["high"], Number.NaN, 210, 211)),
    series("prices around 1,000,000,000", scale(1e-3, 1e9)),
    series("prices of a billionth", scale(1e-14)),
    series("prices of a million million", scale(1e8)),
    series("prices below zero", scale(1, -60_000), true),
    series("prices of zero", fill(PRICES, 0), true),
    series("bars without range", (copy) => {
      for (const name of PRICES) copy[name].set(copy.close);
    }),
  ];
}
