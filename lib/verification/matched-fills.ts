import type { PeriodFill } from "@/lib/verification/period-fills";

export interface MatchRule {
  /** Whether the other one took the same side or the opposite. */
  side: "same" | "opposite";
  withinMs: number;
}

/** Which of `own` have a fill of `others` in the same pair, on the side asked for, so close in time; both by time. */
export function matchedFills(
  own: readonly PeriodFill[],
  others: readonly PeriodFill[],
  { side, withinMs }: MatchRule,
): PeriodFill[] {
  const times = Map.groupBy(others, sidedPair);
  const direction = side === "same" ? 1 : -1;
  return own.filter((fill) => {
    const candidates = times.get(sidedPair({ ...fill, qty: direction * fill.qty })) ?? [];
    const next = candidates[firstNotBefore(candidates, fill.time - withinMs)];
    return next !== undefined && next.time <= fill.time + withinMs;
  });
}

function sidedPair({ base, quote, qty }: PeriodFill): string {
  return `${base}/${quote} ${qty > 0 ? "buy" : "sell"}`;
}

function firstNotBefore(fills: readonly PeriodFill[], time: number): number {
  let [low, high] = [0, fills.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((fills[middle]?.time ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
