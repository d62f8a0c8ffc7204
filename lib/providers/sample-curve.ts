import type { CurveDay } from "@/lib/providers/equity-curve";

/** A stretch of days keeps four of them at most. */
const KEPT_OF_STRETCH = 4;
/** Both ends of a curve and both sides of the listing. */
const ALWAYS_KEPT = 4;

/**
 * At most `points` of the days, honestly: of each stretch of equal length the lowest and the highest growth, the deepest
 * drawdown and one day without a mark; always both ends and both sides of the listing. Flows of days that are left out
 * go to the next one that is kept, so they add up to the same.
 * @throws RangeError below 8 points.
 */
export function sampleCurve(days: readonly CurveDay[], points: number): CurveDay[] {
  if (points < ALWAYS_KEPT + KEPT_OF_STRETCH)
    throw new RangeError(`a curve cannot be drawn with ${points} points`);
  if (days.length <= points) return [...days];
  const kept = new Set([0, days.length - 1]);
  const listing = days.findIndex(({ ranked }) => ranked);
  if (listing > 0) kept.add(listing - 1).add(listing);
  const stretches = Math.floor((points - ALWAYS_KEPT) / KEPT_OF_STRETCH);
  for (let n = 0; n < stretches; n += 1) {
    const [from, to] = [n, n + 1].map((at) => Math.floor((at * days.length) / stretches));
    for (const index of extremes(days, from ?? 0, to ?? 0)) kept.add(index);
  }
  return withFlowsBetween(
    days,
    [...kept].sort((a, b) => a - b),
  );
}

function extremes(days: readonly CurveDay[], from: number, to: number): number[] {
  let [lowest, highest, deepest, missing] = [-1, -1, -1, -1];
  const value = (index: number, name: "growth" | "drawdown") => days[index]?.[name] ?? Number.NaN;
  for (let index = from; index < to; index += 1) {
    if (Number.isNaN(value(index, "growth"))) {
      if (missing < 0) missing = index;
      continue;
    }
    if (!(value(index, "growth") >= value(lowest, "growth"))) lowest = index;
    if (!(value(index, "growth") <= value(highest, "growth"))) highest = index;
    if (!(value(index, "drawdown") <= value(deepest, "drawdown"))) deepest = index;
  }
  return [lowest, highest, deepest, missing].filter((index) => index >= 0);
}

function withFlowsBetween(days: readonly CurveDay[], kept: readonly number[]): CurveDay[] {
  let next = 0;
  return kept.flatMap((index) => {
    const day = days[index];
    if (day === undefined) return [];
    let flow = 0;
    for (; next <= index; next += 1) flow += days[next]?.flow ?? 0;
    return [{ ...day, flow }];
  });
}
