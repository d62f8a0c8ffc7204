import type { ProviderEquity } from "@/lib/providers/record-schema";

type Point = ProviderEquity["points"][number];

/** The last marked point of each month with the flows of all of it, the newest month first; parted by the listing. */
export function lastOfMonths(points: readonly Point[]): Point[] {
  const months: Point[] = [];
  for (const point of points) {
    const last = months.at(-1);
    const isSame =
      last !== undefined && last.day.slice(0, 7) === point.day.slice(0, 7) && last.ranked === point.ranked;
    if (!isSame) months.push(point);
    else
      months[months.length - 1] = { ...(point.equity === null ? last : point), flow: last.flow + point.flow };
  }
  return months.reverse();
}
