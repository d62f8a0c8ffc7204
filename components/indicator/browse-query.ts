import type { CATEGORIES, PROOF_CLASSES } from "@/lib/indicators/indicator-schema";
import type { SORTS } from "@/lib/indicators/marketplace-schema";

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
/** The order of a list that was not asked for another one: of a search, and of everything. */
export const USUAL_ORDER = { search: "Best match", all: "Most used" } as const;
export const SORT_LABELS: Readonly<Record<Exclude<(typeof SORTS)[number], "relevance">, string>> = {
  popularity: USUAL_ORDER.all,
  rating: "Best rated",
  newest: "Newest",
  price: "Cheapest",
  speed: "Fastest",
  revenue: "Your revenue",
};
export const PRICE_LABELS = {
  free: "Free",
  paid: "Paid",
  "to-10": "Up to 10.00",
  "to-25": "Up to 25.00",
  "to-50": "Up to 50.00",
} as const;
export const RATING_LABELS = { "4": "4 stars and more", "3": "3 stars and more" } as const;
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
  rating?: keyof typeof RATING_LABELS;
  tag?: string;
  developer?: string;
  sort?: keyof typeof SORT_LABELS;
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
  const rating = keyOf(RATING_LABELS, params.rating);
  if (rating) filters.rating = rating;
  const sort = keyOf(SORT_LABELS, params.sort);
  // Without a search the most used come first anyway.
  if (sort && (sort !== "popularity" || filters.q !== undefined)) filters.sort = sort;
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
  const { q, category, price, proof, rating, tag, developer } = filters;
  return [q, category, price, proof, rating, tag, developer].some((value) => value !== undefined);
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
