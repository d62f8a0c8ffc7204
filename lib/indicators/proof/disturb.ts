import { type Bars, sliceBars } from "@/lib/ta/bars";

/** The ways in which the bars from one bar on are made different; nothing before that bar may notice. */
export const DISTURBANCES = [
  "soar",
  "crash",
  "spike up",
  "spike down",
  "volume burst",
  "no volume",
  "standstill",
  "mirror",
  "gap",
  "late clock",
] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

const PRICES = ["open", "high", "low", "close"] as const;

/**
 * A copy of the bars, changed at `from` (and, except for spikes and bursts, at every bar after it). The changes are
 * far larger than what the series itself does, so that code that peeks only when something happens is made to peek.
 */
export function disturb(bars: Bars, from: number, how: Disturbance): Bars {
  const changed = sliceBars(bars, 0);
  EFFECTS[how](changed, from);
  return changed;
}

const EFFECTS: Readonly<Record<Disturbance, (bars: Bars, from: number) => void>> = {
  soar: (bars, from) => scale(bars, from, bars.close.length, 90),
  crash: (bars, from) => scale(bars, from, bars.close.length, 0.011),
  "spike up": (bars, from) => scale(bars, from, from + 1, 12),
  "spike down": (bars, from) => scale(bars, from, from + 1, 0.08),
  "volume burst": (bars, from) => {
    bars.volume.fill(1e9, from, from + 1);
  },
  "no volume": (bars, from) => {
    bars.volume.fill(0, from);
  },
  standstill: (bars, from) => {
    const price = bars.close[Math.max(0, from - 1)] ?? 1;
    for (const name of PRICES) bars[name].fill(price, from);
  },
  mirror: (bars, from) => mirror(bars, from),
  gap: (bars, from) => {
    for (const name of [...PRICES, "volume"] as const) bars[name].fill(Number.NaN, from, from + 3);
  },
  "late clock": (bars, from) => {
    const late = 17 * 86_400_000 + 5 * 3_600_000;
    for (let i = from; i < bars.time.length; i += 1) bars.time[i] = (bars.time[i] ?? 0) + late;
  },
};

function scale(bars: Bars, from: number, end: number, factor: number): void {
  for (const name of PRICES) {
    const column = bars[name];
    for (let i = from; i < Math.min(end, column.length); i += 1) column[i] = (column[i] ?? 0) * factor;
  }
}

/** Turns every rise behind `from` into a fall of the same factor. */
function mirror(bars: Bars, from: number): void {
  const pivot = bars.close[Math.max(0, from - 1)] ?? 1;
  for (let i = from; i < bars.close.length; i += 1) {
    const { open, high, low, close } = bars;
    const turned = (price = pivot) => (pivot * pivot) / price;
    const [nextHigh, nextLow] = [turned(low[i]), turned(high[i])];
    open[i] = turned(open[i]);
    close[i] = turned(close[i]);
    high[i] = nextHigh;
    low[i] = nextLow;
  }
}
