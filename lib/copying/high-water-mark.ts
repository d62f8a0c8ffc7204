import { Decimal } from "@/lib/decimal";
import { decimalOfMoney, type Money, money, moneyHalfEven, mulBpsFloor } from "@/lib/money";

const BPS = 10_000;
/** A performance fee takes at most so much of a profit. */
export const PERFORMANCE_BPS_MAX = 3_000;

/**
 * What is copied, as units like those of a fund: the high-water mark is the worth of a unit that fees were paid up to.
 * Units and worth are exact decimals, never rounded; only the fee is money.
 */
export interface CopiedUnits {
  units: Decimal;
  /** Worth of one unit. */
  highWaterMark: Decimal;
}

/** A fee with its parts, and what is copied after it. */
export interface FeeSettlement {
  /** Worth of one unit before the fee, and the mark it was held against. */
  nav: Decimal;
  highWaterMark: Decimal;
  fee: Money;
  provider: Money;
  platform: Money;
  equityAfter: Decimal;
  after: CopiedUnits;
}

/**
 * Begins with one unit for each unit of money.
 *
 * `lossCarry` is that of an earlier follow of the same provider: who stops under water and comes back owes no fee before
 * the old loss is made good, and who comes back above it gains nothing.
 * @throws RangeError for no money.
 */
export function openUnits(deposit: Decimal, lossCarry: Decimal = new Decimal(1)): CopiedUnits {
  if (deposit.lte(0)) throw new RangeError("copying begins with money");
  return { units: deposit, highWaterMark: Decimal.max(1, lossCarry) };
}

/** Adds money: new units at today's worth; the mark moves so that the loss to be made good stays the same in money. */
export function depositUnits(copied: CopiedUnits, equity: Decimal, deposit: Decimal): CopiedUnits {
  const units = copied.units.plus(deposit.div(navOf(copied, equity)));
  return { units, highWaterMark: copied.highWaterMark.times(copied.units).plus(deposit).div(units) };
}

/** Takes money out: units go, the mark stays, so the loss to be made good shrinks in proportion. */
export function withdrawUnits(copied: CopiedUnits, equity: Decimal, amount: Decimal): CopiedUnits {
  if (amount.gt(equity)) throw new RangeError("more is taken out than there is");
  return { ...copied, units: copied.units.minus(amount.div(navOf(copied, equity))) };
}

/**
 * Settles a month: `performanceBps` of what a unit is worth above its mark, wins and losses netted, open profit included.
 *
 * The fee rounds half-even to the currency's minor unit; `providerBps` of it is floored for the provider, the platform
 * takes the rest. After a fee the mark is the worth of a unit after it; without one it stays.
 * @throws RangeError above the largest fee, or when nothing is copied.
 */
export function settleFee(
  copied: CopiedUnits,
  equity: Decimal,
  terms: { performanceBps: number; providerBps: number; currency: string },
): FeeSettlement {
  const { performanceBps, providerBps, currency } = terms;
  if (performanceBps < 0 || performanceBps > PERFORMANCE_BPS_MAX)
    throw new RangeError(`a fee of ${performanceBps} bps is outside 0..${PERFORMANCE_BPS_MAX}`);
  const nav = navOf(copied, equity);
  const { highWaterMark, units } = copied;
  const profit = Decimal.max(0, nav.minus(highWaterMark)).times(units);
  const fee = moneyHalfEven(profit.times(performanceBps).div(BPS), currency);
  const provider = { currency, minor: mulBpsFloor(fee.minor, providerBps) };
  const platform = money(fee.minor - provider.minor, currency);
  const equityAfter = equity.minus(decimalOfMoney(fee));
  const after = fee.minor === 0n ? copied : { units, highWaterMark: equityAfter.div(units) };
  return { nav, highWaterMark, fee, provider, platform, equityAfter, after };
}

/**
 * How far a unit must rise to its mark, kept when somebody stops: 1 when nothing is to be made good. Null when all is
 * lost: there is no unit left to compare with.
 */
export function lossCarryOf(copied: CopiedUnits, equity: Decimal): Decimal | null {
  if (equity.lte(0)) return null;
  return Decimal.max(1, copied.highWaterMark.div(navOf(copied, equity)));
}

/** Worth of one unit. @throws RangeError when nothing is copied. */
function navOf({ units }: CopiedUnits, equity: Decimal): Decimal {
  if (units.lte(0)) throw new RangeError("nothing is copied");
  return equity.div(units);
}
