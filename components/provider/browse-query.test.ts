import { describe, expect, it } from "vitest";
import { acceptedQuery } from "@/components/browse/accepted-query";
import {
  FILTERS,
  filterWords,
  providersHref,
  readProviderFilters,
  SORT_WORDS,
} from "@/components/provider/browse-query";
import { FILTER_NAMES, ProviderListQuery } from "@/lib/providers/list-schema";

describe("the address of the list of providers", () => {
  it("reads every filter and writes the same address again", () => {
    const params = {
      q: "trend",
      minLevel: "L2",
      riskLevel: "low",
      minSharpe: "0.5",
      maxDrawdown: "0.2",
      minWinRate: "0.5",
      minTrackDays: "90",
      minRating: "4",
      maxSubscriptionFee: "2000",
      flagged: "false",
      simulated: "true",
      sort: "newest",
      view: "table",
    };
    expect(Object.keys(params)).toEqual(expect.arrayContaining([...FILTER_NAMES]));
    const filters = readProviderFilters(params);
    expect(filters).toEqual(params);
    const written = new URL(providersHref(filters), "http://localhost").searchParams;
    expect(Object.fromEntries(written)).toEqual(params);
  });

  it("takes what is usual, empty, given twice or unknown as absent", () => {
    const given = {
      q: " ",
      sort: "luckAdjusted",
      view: "cards",
      simulated: "false",
      minSharpe: ["1"],
      other: "x",
    };
    expect(readProviderFilters(given)).toEqual({});
    expect(providersHref({})).toBe("/traders");
  });

  it("leads to the first page when a filter changes", () => {
    expect(providersHref({ q: "a", cursor: "abc" }, { minLevel: "L1" })).toBe("/traders?q=a&minLevel=L1");
    expect(providersHref({ q: "a" }, { cursor: "abc" })).toBe("/traders?q=a&cursor=abc");
  });

  it("leaves out what the API would refuse, and no more", () => {
    const asked = {
      q: "a\u0000b",
      minSharpe: "much",
      minLevel: "L9",
      sort: "luck",
      maxDrawdown: "0.2",
      limit: 24,
    };
    expect(acceptedQuery(ProviderListQuery, asked)).toEqual({
      maxDrawdown: 0.2,
      simulated: false,
      sort: "luckAdjusted",
      limit: 24,
    });
  });
});

describe("choices", () => {
  it("are what the API takes", () => {
    for (const [name, { options }] of Object.entries(FILTERS)) {
      for (const value of Object.keys(options))
        expect(ProviderListQuery.safeParse({ [name]: value }).success, `${name}=${value}`).toBe(true);
    }
    for (const sort of Object.keys(SORT_WORDS)) expect(ProviderListQuery.parse({ sort }).sort).toBe(sort);
  });

  it("are told in words, others as they stand in the address", () => {
    expect(filterWords("minSharpe", "1")).toBe("Sharpe ratio: 1 at least");
    expect(filterWords("minSharpe", "0.7")).toBe("Sharpe ratio: 0.7");
    expect(filterWords("q", "trend")).toBe("Search: “trend”");
  });
});
