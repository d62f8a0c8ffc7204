"use client";

import type { ReactNode } from "react";
import { BrowseForm, Choice } from "@/components/browse/browse-form";
import {
  FILTERS,
  PATH,
  type ProviderFilters,
  providersHref,
  readProviderFilters,
  SORT_WORDS,
} from "@/components/provider/browse-query";
import { Icon } from "@/components/ui/icon";

export interface ProviderBrowseProps {
  filters: ProviderFilters;
  /** The list the filters narrow. */
  children: ReactNode;
}

type FilterName = keyof typeof FILTERS;
const FIRST: readonly FilterName[] = ["minLevel", "minSharpe", "maxDrawdown", "riskLevel"];
const MORE: readonly FilterName[] = [
  "minTrackDays",
  "minWinRate",
  "minRating",
  "maxSubscriptionFee",
  "flagged",
  "simulated",
];

const { luckAdjusted: USUAL_ORDER, ...OTHER_ORDERS } = SORT_WORDS;

/** What narrows and orders the list of signal providers. */
export function ProviderBrowseForm({ filters, children }: ProviderBrowseProps) {
  const { q = "", sort = "", view } = filters;
  const chosen = Object.fromEntries([...FIRST, ...MORE].map((name) => [name, filters[name] ?? ""]));
  return (
    <BrowseForm
      action={PATH}
      label="Filter signal providers"
      placeholder="Name or strategy"
      shown={{ q, sort, ...chosen }}
      kept={{ view }}
      hrefOf={(given) => providersHref(readProviderFilters(given))}
      className="grid-cols-2 md:grid-cols-3 lg:grid-cols-[minmax(17rem,2fr)_repeat(5,minmax(0,1fr))]"
      controls={
        <>
          {FIRST.map((name) => (
            <FilterChoice key={name} name={name} value={filters[name]} />
          ))}
          <Choice label="Order" name="sort" value={sort} none={USUAL_ORDER} options={OTHER_ORDERS} />
          <details open={MORE.some((name) => filters[name] !== undefined)} className="group col-span-full">
            <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 rounded-md text-sm text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
              <Icon name="chevronRight" className="transition-transform duration-100 group-open:rotate-90" />
              More filters
            </summary>
            <div className="mt-2 grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-6">
              {MORE.map((name) => (
                <FilterChoice key={name} name={name} value={filters[name]} />
              ))}
            </div>
          </details>
        </>
      }
    >
      {children}
    </BrowseForm>
  );
}

/** A filter of the list; a value that is none of the usual ones is a choice of its own. */
function FilterChoice({ name, value = "" }: { name: FilterName; value?: string }) {
  const { label, none, options } = FILTERS[name];
  const all = value === "" || value in options ? options : { ...options, [value]: value };
  return <Choice label={label} name={name} value={value} none={none} options={all} />;
}
