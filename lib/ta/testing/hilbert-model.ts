type Lines = Readonly<
  Record<
    "smooth" | "detrender" | "inPhase" | "quadrature" | "i2" | "q2" | "re" | "im" | "raw" | "period",
    Float64Array
  >
>;

/**
 * The homodyne discriminator as Ehlers wrote it down, over whole arrays that are zero before bar `start`: smoothed
 * price, detrended price, the two parts of the cycle and its smoothed period at each bar.
 */
export function hilbertModel(values: Float64Array, start: number): Lines {
  const line = () => new Float64Array(values.length);
  const lines: Lines = {
    smooth: line(),
    detrender: line(),
    inPhase: line(),
    quadrature: line(),
    i2: line(),
    q2: line(),
    re: line(),
    im: line(),
    raw: line(),
    period: line(),
  };
  for (let t = start; t < values.length; t++) fillBar(lines, values, t);
  return lines;
}

function fillBar(lines: Lines, values: Float64Array, t: number): void {
  const { smooth, detrender, inPhase, quadrature, i2, q2, re, im, raw, period } = lines;
  const gain = 0.075 * at(raw, t - 1) + 0.54;
  const turned = (x: Float64Array) =>
    (0.0962 * (at(x, t) - at(x, t - 6)) + 0.5769 * (at(x, t - 2) - at(x, t - 4))) * gain;
  smooth[t] = (4 * at(values, t) + 3 * at(values, t - 1) + 2 * at(values, t - 2) + at(values, t - 3)) / 10;
  detrender[t] = turned(smooth);
  inPhase[t] = at(detrender, t - 3);
  quadrature[t] = turned(detrender);
  i2[t] = 0.2 * (at(inPhase, t) - turned(quadrature)) + 0.8 * at(i2, t - 1);
  q2[t] = 0.2 * (at(quadrature, t) + turned(inPhase)) + 0.8 * at(q2, t - 1);
  re[t] = 0.2 * (at(i2, t) * at(i2, t - 1) + at(q2, t) * at(q2, t - 1)) + 0.8 * at(re, t - 1);
  im[t] = 0.2 * (at(i2, t) * at(q2, t - 1) - at(q2, t) * at(i2, t - 1)) + 0.8 * at(im, t - 1);
  const last = at(raw, t - 1);
  const ratio = at(im, t) / at(re, t);
  let cycle = ratio === 0 || !Number.isFinite(ratio) ? last : (2 * Math.PI) / Math.atan(ratio);
  cycle = Math.min(cycle, 1.5 * last);
  cycle = Math.max(cycle, 0.67 * last);
  cycle = Math.min(Math.max(cycle, 6), 50);
  raw[t] = 0.2 * cycle + 0.8 * last;
  period[t] = 0.33 * at(raw, t) + 0.67 * at(period, t - 1);
}

function at(line: Float64Array, t: number): number {
  return line[t] ?? 0;
}
