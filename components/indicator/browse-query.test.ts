import { describe, expect, it } from "vitest";
import { browseHref, isFiltered, readBrowseFilters } from "@/components/indicator/browse-query";
import { marketplaceQuery } from "@/components/indicator/marketplace-query";

describe("the address of the browse page", () => {
  it("reads every filter and writes the same address again", () => {
    const params = {
      q: "rsi",
      category: "momentum",
      price: "free",
      proof: "clean",
      rating: "4",
      sort: "newest",
      view: "table",
    };
    const filters = readBrowseFilters(params);
    expect(filters).toEqual(params);
    const written = new URL(browseHref(filters), "http://localhost").searchParams;
    expect(Object.fromEntries(written)).toEqual(params);
  });

  it("takes what is not a filter as absent", () => {
    const filters = readBrowseFilters({
      q: " ",
      category: "nothing",
      price: ["7"],
      sort: "luck",
      other: "x",
    });
    expect(filters).toEqual({});
    expect(browseHref(filters)).toBe("/indicators");
  });

  it("leads to the first page when a filter changes", () => {
    expect(browseHref({ q: "rsi", cursor: "abc" }, { price: "paid" })).toBe("/indicators?q=rsi&price=paid");
    expect(browseHref({ q: "rsi" }, { cursor: "abc" })).toBe("/indicators?q=rsi&cursor=abc");
  });

  it("leaves the usual order to the list, and keeps another one for a search", () => {
    expect(readBrowseFilters({ sort: "popularity" })).toEqual({});
    expect(readBrowseFilters({ q: "rsi", sort: "popularity" })).toEqual({ q: "rsi", sort: "popularity" });
    expect(readBrowseFilters({ q: "rsi", sort: "relevance" })).toEqual({ q: "rsi" });
  });

  it("asks for free or paid by `isFree`, for a price by `maxPrice`, for stars by `minRating`", () => {
    expect(marketplaceQuery({ price: "paid" })).toEqual({ limit: 24, isFree: false });
    expect(marketplaceQuery({ price: "to-25" })).toEqual({ limit: 24, maxPrice: "2500" });
    expect(marketplaceQuery({ rating: "4" })).toEqual({ limit: 24, minRating: 4 });
    expect(marketplaceQuery({ view: "table" })).toEqual({ limit: 24 });
  });

  it("leaves out what the API would refuse", () => {
    expect(marketplaceQuery({ q: "a\u0000b", developer: "x" })).toEqual({ limit: 24 });
  });

  it("does not count order and view as a filter", () => {
    expect(isFiltered({ sort: "price", view: "table", cursor: "abc" })).toBe(false);
    expect(isFiltered({ tag: "oscillator" })).toBe(true);
  });
});
