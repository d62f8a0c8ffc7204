import { listAddress } from "@/components/money/list-address";
import type { ProviderFilterName, ProviderSort } from "@/lib/providers/list-schema";

export const PATH = "/traders";

// The browser gets the names without the schema and its library.
export const SORT_WORDS: Readonly<Record<ProviderSort, string>> = {
  luckAdjusted: "Luck-adjusted",
  totalReturn: "Total return",
  sharpe: "Sharpe ratio",
  sortino: "Sortino ratio",
  winRate: "Win rate",
  followers: "Followers",
  followerReturn: "Followers’ return",
  rating: "Best rated",
  newest: "Newest",
};

export interface FilterWords {
  label: string;
  /** What no choice means. */
  none: string;
  /** Usual choices by what the API takes; the address may have others. */
  options: Readonly<Record<string, string>>;
}

export const FILTERS: Readonly<Record<Exclude<ProviderFilterName, "q">, FilterWords>> = {
  minLevel: {
    label: "Verification",
    none: "Any level",
    options: {
      L1: "L1 imported, at least",
      L2: "L2 owned, at least",
      L3: "L3 observed live, at least",
      L4: "L4 own money",
    },
  },
  riskLevel: { label: "Risk", none: "Any risk", options: { low: "Low", medium: "Medium", high: "High" } },
  minSharpe: {
    label: "Sharpe ratio",
    none: "Any",
    options: { "0": "Not below 0", "0.5": "0.5 at least", "1": "1 at least", "2": "2 at least" },
  },
  maxDrawdown: {
    label: "Max drawdown",
    none: "Any",
    options: { "0.1": "10 % at most", "0.2": "20 % at most", "0.3": "30 % at most", "0.5": "50 % at most" },
  },
  minWinRate: {
    label: "Win rate",
    none: "Any",
    options: { "0.4": "40 % at least", "0.5": "50 % at least", "0.6": "60 % at least" },
  },
  minTrackDays: {
    label: "Track record",
    none: "Any length",
    options: {
      "30": "30 days at least",
      "90": "90 days at least",
      "180": "180 days at least",
      "365": "A year at least",
    },
  },
  minRating: {
    label: "Rating",
    none: "Any or none",
    options: { "3": "3 stars and more", "4": "4 stars and more" },
  },
  maxSubscriptionFee: {
    label: "Fee a month",
    none: "Any fee",
    options: { "0": "None", "2000": "20.00 at most", "5000": "50.00 at most", "10000": "100.00 at most" },
  },
  flagged: {
    label: "Open flags",
    none: "With or without",
    options: { false: "Without flags", true: "With flags" },
  },
  simulated: { label: "Records", none: "Actual", options: { true: "Paper (simulated)" } },
};

const NAMES = ["q", ...Object.keys(FILTERS), "sort", "view", "cursor"];
/** The longest text the API takes, a cursor. */
const TEXT_MAX = 400;

/** What the address of the list says, by the names of the API; an absent field is no filter. */
export type ProviderFilters = Readonly<
  Partial<Record<ProviderFilterName | "sort" | "view" | "cursor", string>>
>;

/** Reads the address; what is given twice or empty counts as absent, and so does the usual order and view. */
export function readProviderFilters(
  given: Readonly<Record<string, string | string[] | undefined>>,
): ProviderFilters {
  const read: Record<string, string> = {};
  for (const name of NAMES) {
    const value = given[name];
    const text = typeof value === "string" ? value.trim() : "";
    if (text !== "" && text.length <= TEXT_MAX && USUAL[name] !== text) read[name] = text;
  }
  return read;
}

const USUAL: Readonly<Record<string, string>> = { sort: "luckAdjusted", view: "cards", simulated: "false" };

/** The address with some filters changed; a change leads to the first page unless it is the page. */
export function providersHref(filters: ProviderFilters, change: ProviderFilters = {}): string {
  return listAddress(PATH, { ...filters, cursor: undefined, ...change });
}

/** "Sharpe ratio: 1 at least". */
export function filterWords(name: ProviderFilterName, value: string): string {
  if (name === "q") return `Search: “${value}”`;
  const { label, options } = FILTERS[name];
  return `${label}: ${options[value] ?? value}`;
}
