"use client";

import type { ReactNode } from "react";
import { BrowseForm, Choice } from "@/components/browse/browse-form";
import {
  type BrowseFilters,
  browseHref,
  CATEGORY_LABELS,
  keysOf,
  PRICE_LABELS,
  PROOFS,
  RATING_LABELS,
  readBrowseFilters,
  SORT_LABELS,
  USUAL_ORDER,
} from "@/components/indicator/browse-query";
import { proofLabel } from "@/components/indicator/proof-badge";

export interface BrowseFiltersProps {
  filters: BrowseFilters;
  /** The list is of the reader's own indicators: they may be ordered by revenue. */
  own: boolean;
  /** The list the filters narrow. */
  children: ReactNode;
}

const PROOF_LABELS = Object.fromEntries(keysOf(PROOFS).map((name) => [name, proofLabel(name)]));

/** What narrows and orders the list of indicators. */
export function BrowseFiltersForm({ filters, own, children }: BrowseFiltersProps) {
  const { q = "", category = "", price = "", proof = "", rating = "", sort = "" } = filters;
  const { tag, developer, view } = filters;
  const usual = q === "" ? USUAL_ORDER.all : USUAL_ORDER.search;
  return (
    <BrowseForm
      action="/indicators"
      label="Filter indicators"
      placeholder="Name or what it does"
      shown={{ q, category, price, proof, rating, sort }}
      kept={{ tag, developer, view }}
      hrefOf={(given) => browseHref(readBrowseFilters(given))}
      className="grid-cols-2 md:grid-cols-4 lg:grid-cols-[minmax(17rem,2fr)_repeat(5,minmax(0,1fr))]"
      controls={
        <>
          <Choice
            label="Category"
            name="category"
            value={category}
            none="All categories"
            options={CATEGORY_LABELS}
          />
          <Choice label="Price" name="price" value={price} none="Free and paid" options={PRICE_LABELS} />
          <Choice
            label="Look-ahead proof"
            name="proof"
            value={proof}
            none="Any result"
            options={PROOF_LABELS}
          />
          <Choice label="Rating" name="rating" value={rating} none="Any or none" options={RATING_LABELS} />
          <Choice label="Order" name="sort" value={sort} none={usual} options={ordersOf(q !== "", own)} />
        </>
      }
    >
      {children}
    </BrowseForm>
  );
}

/** The orders beside the usual one. */
function ordersOf(searched: boolean, own: boolean): Readonly<Record<string, string>> {
  const { popularity, revenue, ...others } = SORT_LABELS;
  return { ...(searched && { popularity }), ...others, ...(own && { revenue }) };
}
