import type { CATEGORIES, PROOF_CLASSES, SORTS } from "@/lib/indicators/schema";

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

// The browser gets the names without the schema and its library.
export const CATEGORY_LABELS: Readonly<Record<(typeof CATEGORIES)[number], string>> = {
  trend: "Trend",
  "moving-average": "Moving averages",
  momentum: "Momentum",
  volatility: "Volatility",
  volume: "Volume",
  "price-transform": "Price transforms",
  cycle: "Cycles",
  statistic: "Statistics",
  "support-resistance": "Support and resistance",
  candlestick: "Candlesticks",
};
export const SORT_LABELS: Readonly<Record<(typeof SORTS)[number], string>> = {
  popularity: "Most used",
  newest: "Newest",
  price: "Cheapest",
};
export const PRICE_LABELS = { free: "Free", paid: "Paid" } as const;
export const PROOFS: Readonly<Record<(typeof PROOF_CLASSES)[number], true>> = {
  clean: true,
  repaints: true,
  rewrites: true,
  looks_ahead: true,
};
const VIEWS = { cards: true, table: true } as const;
/** Longest texts the API takes, in characters. */
const TEXT_MAX = { q: 100, tag: 40, developer: 30, cursor: 400 } as const;

/** What the address of the browse page says; an absent field is no filter. */
export interface BrowseFilters {
  q?: string;
  category?: (typeof CATEGORIES)[number];
  price?: keyof typeof PRICE_LABELS;
  proof?: (typeof PROOF_CLASSES)[number];
  tag?: string;
  developer?: string;
  sort?: (typeof SORTS)[number];
  view?: keyof typeof VIEWS;
  cursor?: string;
}

/** Reads the address; whatever is not a filter of ours counts as absent. */
export function readBrowseFilters(params: SearchParams): BrowseFilters {
  const filters: BrowseFilters = {};
  for (const name of ["q", "tag", "developer", "cursor"] as const) {
    const text = first(params[name])?.trim() ?? "";
    if (text !== "" && text.length <= TEXT_MAX[name]) filters[name] = text;
  }
  const category = keyOf(CATEGORY_LABELS, params.category);
  if (category) filters.category = category;
  const price = keyOf(PRICE_LABELS, params.price);
  if (price) filters.price = price;
  const proof = keyOf(PROOFS, params.proof);
  if (proof) filters.proof = proof;
  const sort = keyOf(SORT_LABELS, params.sort);
  if (sort && sort !== "popularity") filters.sort = sort;
  const view = keyOf(VIEWS, params.view);
  if (view && view !== "cards") filters.view = view;
  return filters;
}

/** The address with some filters changed; a change leads to the first page unless it is the page. */
export function browseHref(filters: BrowseFilters, change: BrowseFilters = {}): string {
  const next: BrowseFilters = { ...filters, cursor: undefined, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    if (typeof value === "string" && value !== "") query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "/indicators" : `/indicators?${text}`;
}

/** True when the list is narrowed, so that "clear filters" means something. */
export function isFiltered(filters: BrowseFilters): boolean {
  const { q, category, price, proof, tag, developer } = filters;
  return [q, category, price, proof, tag, developer].some((value) => value !== undefined);
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** The names of a table of labels, in its order. */
export function keysOf<Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(table).filter((name): name is Name => name in table);
}

function keyOf<Name extends string>(
  table: Readonly<Record<Name, unknown>>,
  given: string | string[] | undefined,
): Name | undefined {
  const text = first(given);
  return keysOf(table).find((name) => name === text);
}
