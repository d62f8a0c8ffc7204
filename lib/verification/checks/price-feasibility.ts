import type { Check } from "@/lib/verification/check";
import type { CheckedRecord, PriceRange } from "@/lib/verification/checked-record";
import { judged } from "@/lib/verification/outcome";
import { type PeriodFill, periodFills } from "@/lib/verification/period-fills";

const FILLS_MIN = 50;
const HIDE_ABOVE = 0.005;
const BLOCK_ABOVE = 0.02;
const TOLERANCE_BPS = 5;
const SHOWN = 20;

export const priceFeasibility: Check = {
  rank: 2,
  id: "price-feasibility",
  title: "Price feasibility",
  formula:
    "A fill is feasible inside [low, high] of the market's bar of its minute ± max(5 bp of its price, 1 tick); the tick is the last digit that the market's bars are written with. Fills of minutes without a stored bar are not compared.",
  threshold: `From ${FILLS_MIN} compared fills on: > 0.5 % outside hides, > 2 % blocks.`,
  actsAlone: true,
  run: (record) => {
    const fills = periodFills(record.events, record.period);
    const compared = fills.flatMap((fill) => {
      const range = record.minuteRange(fill.instrument, fill.time);
      return range === null ? [] : [{ fill, range }];
    });
    const ticks = ticksOf(compared);
    const outside = compared.filter((one) => isOutside(one, ticks.get(one.fill.instrument) ?? 0));
    const share = compared.length === 0 ? null : outside.length / compared.length;
    const evidence = {
      fills: fills.length,
      compared: compared.length,
      notCompared: fills.length - compared.length,
      outside: outside.length,
      outsideShare: share,
      worst: worstOf(outside, record),
    };
    if (fills.length === 0) return { state: "not_applicable", reason: "Nothing was filled in the period." };
    if (share === null)
      return { state: "not_applicable", reason: "No minute bar of its markets is stored for these days." };
    if (compared.length < FILLS_MIN)
      return { state: "insufficient", needs: `${FILLS_MIN} fills with a stored minute bar`, evidence };
    return judged(share > BLOCK_ABOVE ? "block" : share > HIDE_ABOVE ? "hide" : null, evidence);
  },
};

interface Compared {
  fill: PeriodFill;
  range: PriceRange;
}

/** How far a price may be outside its minute. */
function toleranceOf({ fill }: Compared, tick: number): number {
  return Math.max((TOLERANCE_BPS / 10_000) * fill.price, tick);
}

function distanceOf({ fill: { price }, range: { low, high } }: Compared): number {
  return Math.max(low - price, price - high, 0);
}

function isOutside(one: Compared, tick: number): boolean {
  // Binary fractions: a price exactly at the edge is inside.
  return distanceOf(one) > toleranceOf(one, tick) * (1 + 1e-9);
}

/** Smallest step of each instrument's market: the provider's own digits say nothing. */
function ticksOf(compared: readonly Compared[]): Map<number, number> {
  const digits = new Map<number, number>();
  for (const { fill, range } of compared) {
    const written = Math.max(digitsOf(range.low), digitsOf(range.high));
    digits.set(fill.instrument, Math.max(digits.get(fill.instrument) ?? 0, written));
  }
  return new Map([...digits].map(([instrument, count]) => [instrument, 10 ** -count]));
}

function digitsOf(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}

function worstOf(outside: readonly Compared[], { events }: CheckedRecord) {
  return outside
    .toSorted((a, b) => distanceOf(b) / b.fill.price - distanceOf(a) / a.fill.price)
    .slice(0, SHOWN)
    .map((one) => ({
      at: new Date(one.fill.time).toISOString(),
      symbol: events.instruments[one.fill.instrument]?.code ?? "",
      price: one.fill.price,
      low: one.range.low,
      high: one.range.high,
      outsideBps: (distanceOf(one) / one.fill.price) * 10_000,
    }));
}
