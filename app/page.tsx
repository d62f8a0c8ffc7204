import Link from "next/link";
import { connection } from "next/server";
import { type ReactNode, Suspense, useId } from "react";
import { LatestListings, ListingsSkeleton } from "@/app/latest-listings";
import { TopProviders } from "@/app/top-providers";
import { ProviderCardsSkeleton } from "@/components/provider/provider-cards";
import { LinkButton } from "@/components/ui/button";
import { env } from "@/lib/env";

export default async function Landing() {
  await connection();
  const {
    INDICATOR_MARKETPLACE_ENABLED: indicators,
    MARKETPLACE_ENABLED: copyTrading,
    INDICATOR_REVENUE_SPLIT_DEVELOPER: developer,
  } = env();
  return (
    <div className="flex flex-col gap-8">
      <section className="flex flex-col gap-4 pt-2 md:pt-6">
        <h1 className="max-w-2xl text-2xl font-semibold md:text-3xl">
          Indicators whose every number you can check
        </h1>
        <p className="max-w-[38rem] text-ink-2">
          Run them on your own bars, in a sandbox without network, clock or chance. Each run leaves a receipt
          that reproduces it to the byte; each sale shows where every cent went.
        </p>
        <div className="flex flex-wrap gap-2">
          {indicators && (
            <LinkButton href="/indicators" variant="primary">
              Browse indicators
            </LinkButton>
          )}
          {copyTrading && <LinkButton href="/traders">Browse signal providers</LinkButton>}
          <LinkButton href="/docs">How it works</LinkButton>
        </div>
      </section>

      {indicators && (
        <Shown title="Most used" all={{ href: "/indicators", label: "All indicators" }}>
          <Suspense fallback={<ListingsSkeleton />}>
            <LatestListings />
          </Suspense>
        </Shown>
      )}
      {copyTrading && (
        <Shown title="Signal providers" all={{ href: "/traders", label: "All signal providers" }}>
          <Suspense fallback={<ProviderCardsSkeleton cards={3} />}>
            <TopProviders />
          </Suspense>
        </Shown>
      )}

      <section
        aria-label="What is promised"
        className="grid gap-x-8 gap-y-5 border-t border-line pt-6 sm:grid-cols-2 lg:grid-cols-4"
      >
        <Pledge title="Re-computed" href="/docs#receipts">
          Code, bars, settings and result are hashed. Press “reproduce” and compare the bytes yourself.
        </Pledge>
        <Pledge title="Traced" href="/docs#split">
          A ledger with two sides and no edits. {developer} % of a sale goes to its developer, and you see it.
        </Pledge>
        <Pledge title="No hidden look-ahead" href="/docs#promise">
          Each version says whether the proof against it has run, and what it found.
        </Pledge>
        <Pledge title="Sealed off" href="/docs/indicators#limits">
          Code of others runs in its own process, two seconds and 64 MB at most, and touches nothing else.
        </Pledge>
      </section>
    </div>
  );
}

interface ShownProps {
  title: string;
  all: { href: string; label: string };
  children: ReactNode;
}

/** The first of a list, with the way to all of it. */
function Shown({ title, all, children }: ShownProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        <Link href={all.href} className="ml-auto inline-flex min-h-6 items-center text-sm">
          {all.label}
        </Link>
      </div>
      {children}
    </section>
  );
}

function Pledge({ title, href, children }: { title: string; href: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <h2 className="text-sm font-semibold">
        <Link href={href} className="text-ink no-underline hover:underline">
          {title}
        </Link>
      </h2>
      <p className="text-sm text-ink-2">{children}</p>
    </div>
  );
}
