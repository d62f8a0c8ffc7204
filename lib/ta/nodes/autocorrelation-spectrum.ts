import type { Memory } from "@/lib/ta/core/memory";

/** The periods of the spectrum and the lags it is made of, in values. */
const PERIOD_LEAST = 8;
const LAG_LEAST = 3;
const LAG_MOST = 48;
const PERIODS = LAG_MOST - PERIOD_LEAST + 1;
const LAGS = LAG_MOST - LAG_LEAST + 1;
/** The smallest share of the strongest power that counts for the centre of gravity. */
const SHARE_LEAST = 0.25;

/**
 * The dominant period of a series by Ehlers's autocorrelation periodogram: its centre of gravity; first answer at
 * value `48 + averaging`.
 *
 * The last `averaging` values are correlated with those 3 to 48 values before; the power of each period from 8 to 48
 * is that of its Fourier component over these correlations, squared and smoothed. Each value costs as much as the
 * whole spectrum, whatever the length of the series.
 */
export class AutocorrelationSpectrum {
  private readonly averaging: number;
  private readonly ring: Float64Array;
  private readonly correlations = new Float64Array(LAGS);
  private readonly cosines = waves(Math.cos);
  private readonly sines = waves(Math.sin);
  /** The powers at this value and at the one before, in turns: a replaced value needs the older ones again. */
  private readonly powers = [new Float64Array(PERIODS), new Float64Array(PERIODS)] as const;
  private isOdd = false;
  private position = 0;
  private count = 0;
  private period = 0;

  constructor(memory: Memory, averaging: number) {
    this.averaging = averaging;
    this.ring = new Float64Array(LAG_MOST + averaging + 1);
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const full = LAG_MOST + this.averaging;
    this.position = this.position === full ? 0 : this.position + 1;
    this.ring[this.position] = value;
    this.count = Math.min(this.count + 1, full + 1);
    if (this.count < full) return NaN;
    for (let lag = LAG_LEAST; lag <= LAG_MOST; lag++)
      this.correlations[lag - LAG_LEAST] = this.correlate(lag);
    this.isOdd = !this.isOdd;
    this.period = this.centre(this.measure(this.count === full));
    return this.period;
  }

  private valueAt(age: number): number {
    const place = this.position - age;
    return this.ring[place < 0 ? place + this.ring.length : place] ?? NaN;
  }

  private meanAt(age: number): number {
    let sum = 0;
    for (let k = 0; k < this.averaging; k++) sum += this.valueAt(age + k);
    return sum / this.averaging;
  }

  private correlate(lag: number): number {
    const mean = this.meanAt(0);
    const laggedMean = this.meanAt(lag);
    let together = 0;
    let squares = 0;
    let laggedSquares = 0;
    for (let k = 0; k < this.averaging; k++) {
      const distance = this.valueAt(k) - mean;
      const lagged = this.valueAt(lag + k) - laggedMean;
      together += distance * lagged;
      squares += distance * distance;
      laggedSquares += lagged * lagged;
    }
    const spread = Math.sqrt(squares) * Math.sqrt(laggedSquares);
    return spread === 0 ? 0 : together / spread;
  }

  /** Writes the powers and answers the strongest; `isFirst`: there are none before. */
  private measure(isFirst: boolean): number {
    const [even, odd] = this.powers;
    const powers = this.isOdd ? odd : even;
    const last = this.isOdd ? even : odd;
    let strongest = 0;
    for (let p = 0; p < PERIODS; p++) {
      let cosine = 0;
      let sine = 0;
      for (let k = 0; k < LAGS; k++) {
        const correlation = this.correlations[k] ?? NaN;
        cosine += correlation * (this.cosines[p * LAGS + k] ?? NaN);
        sine += correlation * (this.sines[p * LAGS + k] ?? NaN);
      }
      const squares = cosine * cosine + sine * sine;
      const power = 0.2 * squares * squares + 0.8 * (isFirst ? 0 : (last[p] ?? NaN));
      powers[p] = power;
      strongest = Math.max(strongest, power);
    }
    return strongest;
  }

  /** The mean of the periods by their powers; the last one where there is no power at all. */
  private centre(strongest: number): number {
    if (strongest === 0) return this.period;
    const powers = this.powers[this.isOdd ? 1 : 0];
    let sum = 0;
    let weighted = 0;
    for (let p = 0; p < PERIODS; p++) {
      const share = (powers[p] ?? NaN) / strongest;
      if (share < SHARE_LEAST) continue;
      sum += share;
      weighted += share * (p + PERIOD_LEAST);
    }
    return weighted / sum;
  }
}

/** The wave of each period at each lag, period by period. */
function waves(wave: (angle: number) => number): Float64Array {
  return Float64Array.from({ length: PERIODS * LAGS }, (_, i) => {
    const period = Math.floor(i / LAGS) + PERIOD_LEAST;
    return wave((2 * Math.PI * ((i % LAGS) + LAG_LEAST)) / period);
  });
}
