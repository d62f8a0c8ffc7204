/** Money of a period: value at both ends and what was paid in and out between. One currency. */
export interface MoneyFlows {
  startValue: number;
  endValue: number;
  /** Net flow at the start of each day, deposits positive; as many as the period has days. */
  flows: Float64Array;
}

/**
 * Modified Dietz return of the period, a fraction: `(E₁ − E₀ − F) / (E₀ + Σ wᵢ Fᵢ)`, `wᵢ` the share of the period that a
 * flow was there. Null where the average capital is not positive.
 */
export function modifiedDietz({ startValue, endValue, flows }: MoneyFlows): number | null {
  let [total, weighted] = [0, 0];
  flows.forEach((flow, day) => {
    total += flow;
    weighted += flow * (1 - day / flows.length);
  });
  const capital = startValue + weighted;
  return capital > 0 ? (endValue - startValue - total) / capital : null;
}

/**
 * Money-weighted return of the period, a fraction, not annualised: the growth `G − 1` at which
 * `E₀ G + Σ Fᵢ G^(1 − i/T) = E₁` (internal rate of return of the flows). The root nearest to no growth; null where there
 * is none between −(1 − 10⁻¹²) and 10¹². A loss of everything without withdrawals is −1.
 */
export function moneyWeightedReturn(money: MoneyFlows): number | null {
  const { startValue, endValue, flows } = money;
  const isComplete = Number.isFinite(endValue + startValue) && flows.every(Number.isFinite);
  if (!isComplete || flows.length === 0) return null;
  if (startValue <= 0 && !flows.some((flow) => flow > 0)) return null;
  if (endValue <= 0 && flows.every((flow) => flow >= 0)) return -1;
  const bracket = bracketAroundZero((logGrowth) => shortfall(money, logGrowth));
  return bracket === null ? null : Math.expm1(rootIn((x) => shortfall(money, x), bracket));
}

/** What the flows would have become at the growth `exp(logGrowth)`, less what they became. */
function shortfall({ startValue, endValue, flows }: MoneyFlows, logGrowth: number): number {
  let value = startValue * Math.exp(logGrowth) - endValue;
  for (let day = 0; day < flows.length; day += 1) {
    const flow = flows[day] ?? 0;
    if (flow !== 0) value += flow * Math.exp(logGrowth * (1 - day / flows.length));
  }
  return value;
}

const LOG_GROWTH_LIMIT = Math.log(1e12);

/** The nearest interval to 0 in which `f` changes its sign. */
function bracketAroundZero(f: (x: number) => number): [number, number] | null {
  const middle = f(0);
  if (middle === 0) return [0, 0];
  let [low, high, step] = [0, 0, 0.01];
  let [atLow, atHigh] = [middle, middle];
  while (high < LOG_GROWTH_LIMIT) {
    const [nextLow, nextHigh] = [low - step, high + step];
    const [below, above] = [f(nextLow), f(nextHigh)];
    if (Math.sign(above) !== Math.sign(atHigh)) return [high, nextHigh];
    if (Math.sign(below) !== Math.sign(atLow)) return [nextLow, low];
    [low, high, atLow, atHigh, step] = [nextLow, nextHigh, below, above, step * 1.5];
  }
  return null;
}

/** Halves the interval until it is as narrow as numbers get: at most about 60 times. */
function rootIn(f: (x: number) => number, [low, high]: [number, number]): number {
  let [left, right] = [low, high];
  const signLeft = Math.sign(f(left));
  for (;;) {
    const middle = (left + right) / 2;
    if (middle <= left || middle >= right) return middle;
    const sign = Math.sign(f(middle));
    if (sign === 0) return middle;
    if (sign === signLeft) left = middle;
    else right = middle;
  }
}
