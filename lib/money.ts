import { Decimal } from "@/lib/decimal";

declare const minorUnits: unique symbol;

/** An amount in minor units (cents); only this file makes or divides one. */
export type Minor = bigint & { readonly [minorUnits]: true };

/** People's money: minor units and an ISO 4217 currency. Never a float. */
export interface Money {
  readonly minor: Minor;
  readonly currency: string;
}

/** Money as it travels in JSON: minor units as a decimal string. Checked by `lib/money-json.ts`. */
export type MoneyJson = { amount: string; currency: string };

const BPS = 10_000n;

/** Brands an amount of minor units that came from the database or a literal. */
export function minor(amount: bigint): Minor {
  return amount as Minor;
}

export function money(amount: bigint, currency: string): Money {
  return { minor: minor(amount), currency };
}

export function moneyJson(value: Money): MoneyJson {
  return { amount: value.minor.toString(), currency: value.currency };
}

export function moneyFromJson(json: MoneyJson): Money {
  return money(BigInt(json.amount), json.currency);
}

/** `amount × bps / 10,000`, rounded towards minus infinity. */
export function mulBpsFloor(amount: Minor, bps: number): Minor {
  const product = amount * BigInt(bps);
  const quotient = product / BPS;
  return minor(product < 0n && product % BPS !== 0n ? quotient - 1n : quotient);
}

/** `amount × bps / 10,000`, a half rounded to the even neighbour: for fees. */
export function mulBpsHalfEven(amount: Minor, bps: number): Minor {
  const floor = mulBpsFloor(amount, bps);
  const remainder = amount * BigInt(bps) - floor * BPS;
  const roundUp = remainder * 2n > BPS || (remainder * 2n === BPS && floor % 2n !== 0n);
  return minor(roundUp ? floor + 1n : floor);
}

/**
 * `amount × part / whole`, rounded towards zero: the cumulative share of something given back in parts.
 * @throws RangeError when one of the three is negative or `whole` is zero.
 */
export function mulRatioFloor(amount: Minor, part: Minor, whole: Minor): Minor {
  if (amount < 0n || part < 0n || whole <= 0n) {
    throw new RangeError(`cannot take ${part} of ${whole} parts of ${amount}`);
  }
  return minor((amount * part) / whole);
}

/**
 * Splits a sale between seller and platform.
 *
 * The seller's share is floored to the minor unit, the platform takes the rest: the parts always add up.
 * @throws RangeError when `gross` is negative or `sellerBps` is outside 0..10,000.
 */
export function splitSale(gross: Minor, sellerBps: number): { seller: Minor; platform: Minor } {
  if (gross < 0n) throw new RangeError(`cannot split the negative amount ${gross}`);
  if (!Number.isInteger(sellerBps) || sellerBps < 0 || sellerBps > 10_000) {
    throw new RangeError(`the seller's share is ${sellerBps} bps, outside 0..10000`);
  }
  const seller = mulBpsFloor(gross, sellerBps);
  return { seller, platform: minor(gross - seller) };
}

/**
 * Splits `total` in proportion to `weights`: every share floored, the left-over units handed out one each
 * to the first shares with a weight. The parts sum to the whole and none is negative.
 * @throws RangeError when `total` or a weight is negative, or no weight is positive.
 */
export function allocate(total: Minor, weights: readonly bigint[]): Minor[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (total < 0n || sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError("allocate needs a total and weights that are not negative, and one positive weight");
  }
  const shares = weights.map((weight) => (total * weight) / sum);
  let left = total - shares.reduce((a, b) => a + b, 0n);
  return shares.map((share, index) => {
    if (left === 0n || weights[index] === 0n) return minor(share);
    left -= 1n;
    return minor(share + 1n);
  });
}

/** Digits after the point of a currency's major unit; ISO 4217's exceptions to two. */
function exponentOf(currency: string): number {
  return ["JPY", "KRW", "VND", "CLP", "ISK"].includes(currency) ? 0 : 2;
}

/** An exact amount of a currency's major unit as money, a half rounded to the even neighbour: for fees. */
export function moneyHalfEven(value: Decimal, currency: string): Money {
  const units = value.times(new Decimal(10).pow(exponentOf(currency)));
  return money(BigInt(units.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN).toFixed()), currency);
}

/** Money as an exact amount of its currency's major unit. */
export function decimalOfMoney({ minor: amount, currency }: Money): Decimal {
  return new Decimal(amount.toString()).div(new Decimal(10).pow(exponentOf(currency)));
}

/** `2999 USD` → `29.99` with a proper minus sign and thousands separators. */
export function formatAmount(value: Money): string {
  const exponent = exponentOf(value.currency);
  const absolute = value.minor < 0n ? -value.minor : value.minor;
  const digits = absolute.toString().padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = exponent === 0 ? "" : `.${digits.slice(-exponent)}`;
  return `${value.minor < 0n ? "−" : ""}${whole}${fraction}`;
}

/** `29.99 USD`. */
export function formatMoney(value: Money): string {
  return `${formatAmount(value)} ${value.currency}`;
}

/**
 * Reads what a person typed (`29.99`, `1,000`, `7`) into money.
 * @returns null when it is not an amount the currency can express.
 */
export function parseAmount(text: string, currency: string): Money | null {
  const exponent = exponentOf(currency);
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d+))?$/.exec(text.trim());
  if (!match?.[1]) return null;
  const fraction = match[2] ?? "";
  if (fraction.length > exponent) return null;
  return money(BigInt(match[1].replaceAll(",", "") + fraction.padEnd(exponent, "0")), currency);
}
