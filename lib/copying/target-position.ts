import { Decimal, decimal } from "@/lib/decimal";

/** What a follower's position should be, and why it is not the whole share. Decimals as text. */
export interface TargetPosition {
  /** Signed as the leader's. */
  target: string;
  /** The share before steps and caps. */
  intended: string;
  /** Null where only the step rounded it. */
  reason: "capped" | "below_min" | null;
}

export interface TargetInput {
  /** The leader's position, signed. */
  leaderQty: string;
  /** Equity of both, in one currency, frozen when the leader opened the position. */
  followerEquity: string;
  leaderEquity: string;
  /** The follower's own multiple of the share; 1 is the same risk. */
  multiplier: string;
  price: string;
  /** Quantities are multiples of it. */
  step: string;
  /** Least and most worth of the position; null without a cap. */
  minNotional: string;
  maxNotional: string | null;
}

/**
 * The follower's share of the leader's position: `leader × follower equity / leader equity × multiplier`, cut by the cap
 * and rounded towards zero to the step. Too little to trade is none, with the reason.
 * @throws RangeError unless equity, price and step are above zero.
 */
export function targetPosition(input: TargetInput): TargetPosition {
  const leaderEquity = decimal(input.leaderEquity);
  const price = decimal(input.price);
  const step = decimal(input.step);
  if (leaderEquity.lte(0) || price.lte(0) || step.lte(0))
    throw new RangeError("equity, price and step are above zero");
  const followerEquity = Decimal.max(0, decimal(input.followerEquity));
  const share = decimal(input.leaderQty).times(followerEquity).div(leaderEquity).times(input.multiplier);
  const most = input.maxNotional === null ? null : decimal(input.maxNotional).div(price);
  const isCapped = most?.lt(share.abs()) ?? false;
  const size = floorToStep(isCapped && most !== null ? most : share.abs(), step);
  const sign = share.isNegative() ? -1 : 1;
  const intended = share.toDecimalPlaces(12).toFixed();
  if (size.times(price).lt(input.minNotional) && !share.isZero())
    return { target: "0", intended, reason: "below_min" };
  return { target: size.times(sign).toFixed(), intended, reason: isCapped ? "capped" : null };
}

function floorToStep(size: Decimal, step: Decimal): Decimal {
  return size.div(step).floor().times(step);
}
