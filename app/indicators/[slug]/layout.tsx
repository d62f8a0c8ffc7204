import type { Metadata } from "next";
import type { ReactNode } from "react";
import { loadIndicator, loadVersions } from "@/app/indicators/[slug]/load-indicator";
import { IndicatorHeader } from "@/components/indicator/indicator-header";
import { PricePanel } from "@/components/indicator/price-panel";
import { purchaseOffers } from "@/components/indicator/purchase-offers";
import { TabLinks } from "@/components/ui/tab-links";
import { signedInActor } from "@/lib/auth";
import { activeBook } from "@/lib/billing/book";
import { walletSummary } from "@/lib/billing/data/wallet";
import { env } from "@/lib/env";

interface IndicatorLayoutProps {
  params: Promise<{ slug: string }>;
  children: ReactNode;
}

const BPS_PER_PERCENT = 100;

export async function generateMetadata({ params }: IndicatorLayoutProps): Promise<Metadata> {
  const indicator = await loadIndicator((await params).slug);
  return { title: indicator.name, description: indicator.summary };
}

export default async function IndicatorLayout({ params, children }: IndicatorLayoutProps) {
  const { slug } = await params;
  const [indicator, versions, actor] = await Promise.all([
    loadIndicator(slug),
    loadVersions(slug),
    signedInActor(),
  ]);
  const wallet = actor === null ? null : await walletSummary(actor);
  const settings = env();
  const offers = purchaseOffers(indicator, settings.INDICATOR_REVENUE_SPLIT_DEVELOPER * BPS_PER_PERCENT);
  const base = `/indicators/${indicator.slug}`;
  const tabs = [
    { href: base, label: "Chart" },
    { href: `${base}/run`, label: "Run on your bars" },
    { href: `${base}/versions`, label: "Versions", count: versions.length },
    { href: `${base}/reviews`, label: "Reviews", count: indicator.rating.count },
    ...(indicator.current?.source == null ? [] : [{ href: `${base}/source`, label: "Source" }]),
  ];
  return (
    <>
      <IndicatorHeader indicator={indicator} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <aside aria-label="Price and licence" className="min-w-0 lg:order-2">
          <div className="lg:sticky lg:top-20">
            <PricePanel
              indicator={indicator}
              offers={offers}
              wallet={wallet}
              test={activeBook(settings) === "test"}
            />
          </div>
        </aside>
        <div className="min-w-0">
          <TabLinks label="Parts of this indicator" tabs={tabs} />
          {children}
        </div>
      </div>
    </>
  );
}
