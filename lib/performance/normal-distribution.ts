/**
 * Φ(x), the share of a standard normal distribution below `x`; absolute error below 1e-14.
 *
 * Source: Hart's rational approximation as given by G. West, "Better approximations to cumulative normal functions",
 * Wilmott Magazine, May 2005.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const tail = Math.exp((-size * size) / 2) * (size < HART_LIMIT ? ratio(HART, size) : tailFraction(size));
  return x > 0 ? 1 - tail : tail;
}

/**
 * The `x` with Φ(x) = `probability`; relative error about 1e-16. ±Infinity at 1 and 0, NaN outside.
 *
 * Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477–484.
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return Number.NaN;
  if (probability === 0) return Number.NEGATIVE_INFINITY;
  if (probability === 1) return Number.POSITIVE_INFINITY;
  const offset = probability - 0.5;
  if (Math.abs(offset) <= 0.425) {
    return offset * ratio(WICHURA.middle, 0.180625 - offset * offset);
  }
  const depth = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
  const size = depth <= 5 ? ratio(WICHURA.tail, depth - 1.6) : ratio(WICHURA.farTail, depth - 5);
  return offset < 0 ? -size : size;
}

/** One-sided 95 % point of the normal distribution, the “1.645” of lower bounds. */
export const Z_ONE_SIDED_95 = 1.644_853_626_951_472_2;

/** Two-sided 95 % point of the normal distribution, the “1.96” of intervals. */
export const Z_TWO_SIDED_95 = 1.959_963_984_540_054;

const HART_LIMIT = 7.07106781186547;

/** Coefficients from the highest power down. */
const HART = {
  above: [
    3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
    221.213596169931, 220.206867912376,
  ],
  below: [
    8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
    637.333633378831, 793.826512519948, 440.413735824752,
  ],
};

interface Rational {
  above: readonly number[];
  below: readonly number[];
}

const WICHURA = {
  middle: {
    above: [
      2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
      1971.5909503065513, 133.14166789178438, 3.3871328727963665,
    ],
    below: [
      5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
      687.1870074920579, 42.31333070160091, 1,
    ],
  },
  tail: {
    above: [
      0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
      5.769497221460691, 4.630337846156546, 1.4234371107496835,
    ],
    below: [
      1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
      0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
    ],
  },
  farTail: {
    above: [
      2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
      0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
    ],
    below: [
      2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
      0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
    ],
  },
} satisfies Record<string, Rational>;

/** Continued fraction of the far tail, divided by √(2π). */
function tailFraction(size: number): number {
  const fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))));
  return 1 / fraction / Math.sqrt(2 * Math.PI);
}

function ratio({ above, below }: Rational, x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
