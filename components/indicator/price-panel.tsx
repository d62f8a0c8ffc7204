import Link from "next/link";
import { BuyButton } from "@/components/indicator/buy-button";
import { LicenceFacts } from "@/components/indicator/licence-facts";
import { PriceChanges } from "@/components/indicator/price-changes";
import type { PurchaseOffer } from "@/components/indicator/purchase-offers";
import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { LinkButton } from "@/components/ui/button";
import { MoneyFigure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import type { PriceDto } from "@/lib/indicators/indicator-schema";
import type { MoneyJson } from "@/lib/money";

export interface PricePanelProps {
  indicator: IndicatorDetail;
  offers: readonly PurchaseOffer[];
  /** null: signed out. */
  wallet: { balance: MoneyJson; test: boolean } | null;
  /** Prices are in test money. */
  test: boolean;
}

/** What it costs, what the reader has, and the one next step. */
export function PricePanel({ indicator, offers, wallet, test }: PricePanelProps) {
  const { price, viewer } = indicator;
  return (
    <Panel title={viewer.isOwner ? "Your indicator" : "Licence"}>
      <div className="flex flex-col gap-4">
        <Prices price={price} test={test} />
        <PriceChanges history={indicator.priceHistory} />
        <NextStep indicator={indicator} offers={offers} wallet={wallet} test={test} />
      </div>
    </Panel>
  );
}

function Prices({ price, test }: { price: PriceDto | null; test: boolean }) {
  if (price === null) return <p className="text-lg font-semibold">Free</p>;
  return (
    <div className="flex flex-col items-start gap-2">
      <dl className="grid grid-cols-[auto_auto] items-baseline gap-x-3">
        {price.once && <Price money={price.once} unit="once, for good" />}
        {price.month && <Price money={price.month} unit="for a month" />}
        {price.trialDays !== null && <Price money={null} unit={`for a trial of ${price.trialDays} days`} />}
      </dl>
      {test && <TestMoneyBadge />}
    </div>
  );
}

function Price({ money, unit }: { money: MoneyJson | null; unit: string }) {
  return (
    <div className="contents">
      <dd className="text-lg">{money === null ? <span>Free</span> : <MoneyFigure money={money} />}</dd>
      <dt className="text-sm text-ink-2">{unit}</dt>
    </div>
  );
}

function NextStep({ indicator, offers, wallet }: PricePanelProps) {
  const { viewer, slug, isFree } = indicator;
  const here = `/indicators/${slug}`;
  if (viewer.isOwner) {
    return (
      <>
        <p className="text-sm text-ink-2">You made it, so you run it without a licence and cannot buy it.</p>
        <RunLink slug={slug} />
        <LinkButton href={`/desk/indicators/${slug}`} wide>
          Manage the listing
        </LinkButton>
      </>
    );
  }
  if (!viewer.signedIn || wallet === null) {
    return (
      <>
        <p className="text-sm text-ink-2">
          {isFree
            ? "Free to run for everybody who is signed in. Each run leaves a receipt that is yours."
            : "Try its settings on the chart. To run it on your own bars, buy a licence."}
        </p>
        <LinkButton href={`/sign-in?next=${encodeURIComponent(here)}`} variant="primary" wide>
          {isFree ? "Sign in to run it" : "Sign in to buy"}
        </LinkButton>
        <p className="text-sm text-ink-2">
          New here? <Link href={`/register?next=${encodeURIComponent(here)}`}>Create an account</Link>
        </p>
      </>
    );
  }
  return (
    <>
      {viewer.licence && <LicenceFacts licence={viewer.licence} />}
      {isFree && <p className="text-sm text-ink-2">Free: no licence is needed.</p>}
      {viewer.canRun && <RunLink slug={slug} />}
      {!isFree && (
        <BuyButton
          indicator={{ slug, name: indicator.name, developer: indicator.developer.displayName }}
          offers={offers}
          wallet={wallet}
          owned={viewer.canRun}
        />
      )}
      {!viewer.canRun && offers.length === 0 && (
        <Notice title={viewer.cannotRunBecause ?? "It cannot be run or bought just now."} />
      )}
    </>
  );
}

function RunLink({ slug }: { slug: string }) {
  return (
    <LinkButton href={`/indicators/${slug}/run`} variant="primary" wide>
      Run on your bars
    </LinkButton>
  );
}
