import { acceptedQuery } from "@/components/browse/accepted-query";
import type { BrowseFilters } from "@/components/indicator/browse-query";
import { MarketplaceQuery } from "@/lib/indicators/marketplace-schema";

/** Fills rows of one, two and three cards. */
const PAGE_SIZE = 24;

/** The question for the database; what the API would refuse (a NUL in the search) counts as absent. */
export function marketplaceQuery(filters: BrowseFilters): MarketplaceQuery {
  const { price, rating, view: _view, ...same } = filters;
  const asked = { ...same, limit: PAGE_SIZE, ...priceFilter(price), ...(rating && { minRating: rating }) };
  return acceptedQuery(MarketplaceQuery, asked);
}

/** Free or paid; `to-25` is what it costs at most, in whole units. */
function priceFilter(price: BrowseFilters["price"]) {
  if (price === undefined) return {};
  if (price === "free" || price === "paid") return { isFree: String(price === "free") };
  return { maxPrice: `${price.slice("to-".length)}00` };
}
