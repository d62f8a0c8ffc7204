"use client";

import { useRouter } from "next/navigation";
import { createContext, type FormEvent, type ReactNode, use, useEffect, useRef, useTransition } from "react";
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
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";

const Pending = createContext(false);

export interface BrowseFiltersProps {
  filters: BrowseFilters;
  /** The list is of the reader's own indicators: they may be ordered by revenue. */
  own: boolean;
  /** The list the filters narrow. */
  children: ReactNode;
}

/** Filters as a plain form, so that they work without JavaScript; with it every choice applies at once. */
export function BrowseFiltersForm({ filters, own, children }: BrowseFiltersProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [pending, startTransition] = useTransition();

  function apply(event?: FormEvent) {
    event?.preventDefault();
    if (!form.current) return;
    const given = Object.fromEntries(
      [...new FormData(form.current)].map(([name, value]) => [name, String(value)]),
    );
    const href = browseHref(readBrowseFilters(given));
    if (href === browseHref(filters)) return;
    startTransition(() => router.push(href, { scroll: false }));
  }
  const { q = "", category = "", price = "", proof = "", rating = "", sort = "" } = filters;

  // A new address (Back, "clear filters") refills the controls; making them anew would lose the focus.
  useEffect(() => {
    const shown = { q, category, price, proof, rating, sort };
    for (const [name, value] of Object.entries(shown)) {
      const control = form.current?.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
    }
  }, [q, category, price, proof, rating, sort]);

  return (
    <>
      <search>
        <form
          ref={form}
          action="/indicators"
          method="get"
          aria-label="Filter indicators"
          onSubmit={apply}
          className="mb-5 grid grid-cols-2 items-end gap-x-3 gap-y-3 md:grid-cols-4 lg:grid-cols-[minmax(17rem,2fr)_repeat(5,minmax(0,1fr))]"
        >
          <div className="col-span-full flex items-end gap-2 lg:col-span-1">
            <Field label="Search" className="flex-1">
              <Input
                type="search"
                name="q"
                defaultValue={q}
                maxLength={100}
                placeholder="Name or what it does"
              />
            </Field>
            <Button type="submit" pending={pending}>
              Search
            </Button>
          </div>
          <Field label="Category">
            <Select name="category" defaultValue={category} onChange={() => apply()}>
              <option value="">All categories</option>
              <Options labels={CATEGORY_LABELS} />
            </Select>
          </Field>
          <Field label="Price">
            <Select name="price" defaultValue={price} onChange={() => apply()}>
              <option value="">Free and paid</option>
              <Options labels={PRICE_LABELS} />
            </Select>
          </Field>
          <Field label="Look-ahead proof">
            <Select name="proof" defaultValue={proof} onChange={() => apply()}>
              <option value="">Any result</option>
              {keysOf(PROOFS).map((name) => (
                <option key={name} value={name}>
                  {proofLabel(name)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Rating">
            <Select name="rating" defaultValue={rating} onChange={() => apply()}>
              <option value="">Any or none</option>
              <Options labels={RATING_LABELS} />
            </Select>
          </Field>
          <Field label="Order">
            <Select name="sort" defaultValue={sort} onChange={() => apply()}>
              <option value="">{q === "" ? USUAL_ORDER.all : USUAL_ORDER.search}</option>
              <Options labels={ordersOf(q !== "", own)} />
            </Select>
          </Field>
          {(["tag", "developer", "view"] as const).map((name) =>
            filters[name] === undefined ? null : (
              <input key={name} type="hidden" name={name} value={filters[name]} />
            ),
          )}
        </form>
      </search>
      <Pending value={pending}>{children}</Pending>
    </>
  );
}

/** The orders beside the usual one. */
function ordersOf(searched: boolean, own: boolean): Readonly<Record<string, string>> {
  const { popularity, revenue, ...others } = SORT_LABELS;
  return { ...(searched && { popularity }), ...others, ...(own && { revenue }) };
}

function Options({ labels }: { labels: Readonly<Record<string, string>> }) {
  return Object.entries(labels).map(([name, label]) => (
    <option key={name} value={name}>
      {label}
    </option>
  ));
}

/** The list, or its skeleton of the same size while another one is on its way. */
export function BrowseResults({ skeleton, children }: { skeleton: ReactNode; children: ReactNode }) {
  const pending = use(Pending);
  return (
    <div aria-busy={pending || undefined} className="min-h-96">
      {pending ? skeleton : children}
    </div>
  );
}
