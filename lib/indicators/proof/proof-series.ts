import { seededRandom } from "@/lib/indicators/proof/seeded-random";
import { type Bars, emptyBars } from "@/lib/ta/bars";

/** Bars with the name a report calls them by. */
export interface ProofSeries {
  readonly name: string;
  readonly bars: Bars;
}

export const SERIES_KINDS = ["trend", "range", "jumps", "spikes"] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** How the made-up markets differ: what an indicator may depend on must occur in one of them. */
interface Climate {
  level: number;
  stepMs: number;
  /** Mean move of a bar, as a fraction of the price. */
  drift: number;
  volatility: number;
  /** Pull back to the level per bar. */
  pull: number;
  /** Share of bars that open away from the close before. */
  jumps: number;
  /** Share of bars with a move and a volume many times the usual. */
  spikes: number;
  /** Share of bars without volume. */
  quiet: number;
}

const MINUTE_MS = 60_000;
const CLIMATES: Readonly<Record<SeriesKind, Climate>> = {
  trend: {
    level: 80,
    stepMs: 1_440 * MINUTE_MS,
    drift: 0.0008,
    volatility: 0.016,
    pull: 0,
    jumps: 0.02,
    spikes: 0.004,
    quiet: 0,
  },
  range: {
    level: 42_000,
    stepMs: 60 * MINUTE_MS,
    drift: 0,
    volatility: 0.011,
    pull: 0.01,
    jumps: 0,
    spikes: 0,
    quiet: 0.02,
  },
  jumps: {
    level: 0.6,
    stepMs: 240 * MINUTE_MS,
    drift: -0.0002,
    volatility: 0.012,
    pull: 0.002,
    jumps: 0.12,
    spikes: 0.01,
    quiet: 0.05,
  },
  spikes: {
    level: 1_500,
    stepMs: 5 * MINUTE_MS,
    drift: 0,
    volatility: 0.009,
    pull: 0.004,
    jumps: 0.01,
    spikes: 0.05,
    quiet: 0.01,
  },
};

/**
 * Bars of a made-up market. Prices are whole ticks, so that equal highs, lows and closes occur; some bars do not
 * move at all. The same kind, length and seed give the same bars on every machine.
 */
export function proofSeries(kind: SeriesKind, length: number, seed: string): ProofSeries {
  const climate = CLIMATES[kind];
  const random = seededRandom(`${kind}:${seed}`);
  const normal = () => random() + random() + random() + random() - 2;
  const bars = emptyBars(length);
  const tick = climate.level / 4_000;
  const round = (price: number) => Math.max(tick, Math.round(price / tick) * tick);
  let time = Date.UTC(2018, 0, 1) + Math.floor(random() * 1_000) * 86_400_000;
  let close = round(climate.level * (0.8 + 0.4 * random()));
  for (let i = 0; i < length; i += 1) {
    const spike = random() < climate.spikes ? 6 : 1;
    const open = random() < climate.jumps ? round(close * (1 + 5 * climate.volatility * normal())) : close;
    const pull = climate.pull * (climate.level / open - 1);
    const move = climate.drift + pull + climate.volatility * spike * normal();
    close = random() < 0.03 ? open : round(open * Math.max(0.4, 1 + move));
    const reach = climate.volatility * spike * 0.6;
    bars.time[i] = time;
    bars.open[i] = open;
    bars.high[i] = Math.max(open, close, round(Math.max(open, close) * (1 + reach * random())));
    bars.low[i] = Math.min(open, close, round(Math.min(open, close) * (1 - reach * random())));
    bars.close[i] = close;
    bars.volume[i] =
      random() < climate.quiet ? 0 : Math.round(1_000 * (0.2 + random()) * (spike === 1 ? 1 : 3 * spike));
    time += climate.stepMs;
  }
  return { name: `${kind}, ${length} bars`, bars };
}
