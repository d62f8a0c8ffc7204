import type { ChartLayout } from "@/lib/insights/layout-schema";

/** Longer addresses are refused on their way by some servers; such a chart is shared by saving it. */
const STATE_MAX = 6_000;

/**
 * The address of a chart: of the saved layout it was opened from, with what was changed since. Null when the changes
 * are too long for an address.
 */
export function workspaceAddress(
  layout: ChartLayout,
  saved: { id: string; layout: ChartLayout } | null,
): string | null {
  const query = new URLSearchParams();
  if (saved !== null) query.set("layout", saved.id);
  if (saved === null || !sameLayout(layout, saved.layout)) {
    const state = encodeState(layout);
    if (state.length > STATE_MAX) return null;
    query.set("s", state);
  }
  return `/chart?${query}`;
}

/** Whether two charts show the same. */
export function sameLayout(one: ChartLayout, other: ChartLayout): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

/** Keys in one order: what the database gives back has its own. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

/** JSON in the letters an address takes as they are. */
export function encodeState(layout: ChartLayout): string {
  const bytes = new TextEncoder().encode(JSON.stringify(layout));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
