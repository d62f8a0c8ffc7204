/** SMA and RSI written out in guest code, the load of the reference measurements. */
const DECLARATION = `indicator({ name: "load", inputs: {}, outputs: { sma: plot(), rsi: plot() }, compute: ({ bars }) => {
  const close = bars.close, n = close.length, sma = new Float64Array(n).fill(NaN), rsi = new Float64Array(n).fill(NaN);
  let sum = 0, gain = 0, loss = 0;
  for (let i = 0; i < n; i++) { sum += close[i]; if (i >= 20) sum -= close[i - 20]; if (i >= 19) sma[i] = sum / 20; }
  for (let i = 1; i < n; i++) { const d = close[i] - close[i - 1], g = d > 0 ? d : 0, l = d < 0 ? -d : 0;
    if (i <= 14) { gain += g / 14; loss += l / 14; } else { gain = (gain * 13 + g) / 14; loss = (loss * 13 + l) / 14; }
    if (i >= 14) rsi[i] = 100 - 100 / (1 + gain / loss); }
  return { sma, rsi };
} });`;

export const LOAD_SOURCE = `export default ${DECLARATION}`;
/** The same as the worker's stripper leaves it, for the engine without a sandbox around it. */
export const LOAD_CODE = `__out.d = ${DECLARATION}`;
