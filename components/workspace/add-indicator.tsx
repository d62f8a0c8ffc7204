"use client";

import { useEffect, useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { priceText } from "@/components/indicator/price-text";
import { ProofBadge } from "@/components/indicator/proof-badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import type { LicencePage } from "@/lib/indicators/licence-schema";
import type { MarketplacePage } from "@/lib/indicators/marketplace-schema";

export interface AddIndicatorProps {
  signedIn: boolean;
  /** No more fit on the chart. */
  full: boolean;
  onAdd: (slug: string) => void;
}

interface Offer {
  slug: string;
  name: string;
  note: string;
  proofClass?: MarketplacePage["items"][number]["proofClass"];
}

const SHOWN = 12;
const DEBOUNCE_MS = 200;

/** Finds an indicator and puts it on the chart; it stays open for the next one. */
export function AddIndicator({ signedIn, full, onAdd }: AddIndicatorProps) {
  const [open, setOpen] = useState(false);
  const [q, setQ] = useState("");
  const [added, setAdded] = useState("");
  const { offers, problem } = useOffers(open, signedIn, q);
  return (
    <>
      <Button
        variant="primary"
        size="sm"
        disabled={full}
        title={full ? "A chart holds 12 indicators." : undefined}
        onClick={() => setOpen(true)}
      >
        Add indicator
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Add an indicator">
        <div className="flex flex-col gap-3">
          <Field label="Search">
            <Input
              type="search"
              value={q}
              maxLength={100}
              autoFocus
              placeholder="Name or what it does"
              onChange={(event) => setQ(event.target.value)}
            />
          </Field>
          {problem && <FormError problem={problem} />}
          <p role="status" className="sr-only">
            {added}
          </p>
          {offers !== null && offers.length === 0 && (
            <p className="text-ink-2">Nothing is called like this.</p>
          )}
          <ul className="flex flex-col">
            {offers?.map(({ slug, name, note, proofClass }) => (
              <li key={slug} className="flex items-center gap-3 border-b border-line py-2 last:border-b-0">
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-semibold">{name}</span>
                  <span className="flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
                    {note} {proofClass !== undefined && <ProofBadge proofClass={proofClass} />}
                  </span>
                </span>
                <Button
                  size="sm"
                  disabled={full}
                  aria-label={`Add ${name}`}
                  onClick={() => {
                    onAdd(slug);
                    setAdded(`${name} is on the chart.`);
                  }}
                >
                  Add
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Dialog>
    </>
  );
}

/** What the search finds: first what the reader has a licence for, then the listings. */
function useOffers(open: boolean, signedIn: boolean, q: string) {
  const [offers, setOffers] = useState<Offer[] | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => {
    if (!open) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      findOffers(q.trim(), signedIn, abort.signal)
        .then((found) => {
          setOffers(found);
          setProblem(null);
        })
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setProblem(toApiProblem(error));
        });
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [open, signedIn, q]);
  return { offers, problem };
}

async function findOffers(q: string, signedIn: boolean, signal: AbortSignal): Promise<Offer[]> {
  const query = new URLSearchParams({ limit: String(SHOWN), ...(q !== "" && { q }) });
  const [listed, owned] = await Promise.all([
    callApi<MarketplacePage>(`/api/indicators/marketplace?${query}`, { signal }),
    signedIn ? callApi<LicencePage>("/api/indicators/licences?limit=100", { signal }) : null,
  ]);
  const words = q.toLowerCase().split(/\s+/);
  const mine = (owned?.items ?? [])
    .filter(({ runsVersion }) => runsVersion !== null)
    .map(({ indicator }) => ({ slug: indicator.slug, name: indicator.name, note: "Yours" }))
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const known = new Set(mine.map(({ slug }) => slug));
  const others = listed.items
    .filter(({ slug }) => !known.has(slug))
    .map(({ slug, name, price, proofClass }) => ({ slug, name, note: priceText(price), proofClass }));
  return [...mine, ...others];
}
