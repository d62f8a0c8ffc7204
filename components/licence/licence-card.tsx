import Link from "next/link";
import { LicenceStatus } from "@/components/indicator/licence-facts";
import { licenceKindText } from "@/components/indicator/price-text";
import { RefundOffer } from "@/components/licence/refund-offer";
import { RenewalFacts } from "@/components/licence/renewal-facts";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Figure, MoneyFigure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import type { LicenceDto } from "@/lib/indicators/licence-schema";

/** A licence that runs or waits for money: what it is, how it goes on and whether the money can be had back. */
export function LicenceCard({ licence }: { licence: LicenceDto }) {
  const { indicator, kind, validFrom, validUntil, renewal } = licence;
  return (
    <Panel
      title={<Link href={`/indicators/${indicator.slug}`}>{indicator.name}</Link>}
      note={licenceKindText(kind)}
      actions={
        <>
          {renewal?.failedAt == null ? (
            <LicenceStatus status={licence.status} />
          ) : (
            <Badge tone="down" icon="!">
              Waits for money
            </Badge>
          )}
          <LinkButton href={`/indicators/${indicator.slug}/versions`} size="sm">
            Versions and pin<span className="sr-only"> of {indicator.name}</span>
          </LinkButton>
        </>
      }
    >
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 text-sm sm:grid-cols-4">
        <Fact name="From">
          <Moment at={validFrom} day />
        </Fact>
        <Fact name="Until">{validUntil === null ? "no end" : <Moment at={validUntil} day />}</Fact>
        <Fact name="Runs version">
          <Figure value={licence.runsVersion} reason="Nothing runs at the moment." />
          {licence.pinnedVersion !== null && " pinned"}
        </Fact>
        <Fact name="Paid">
          <MoneyFigure money={licence.charge?.gross} reason="A trial costs nothing." />
          <PriceSince licence={licence} />
        </Fact>
      </dl>
      <div className="mt-4 grid gap-4 border-t border-line pt-4 lg:grid-cols-2">
        {renewal && <RenewalFacts licenceId={licence.id} name={indicator.name} renewal={renewal} />}
        {licence.charge && <RefundOffer licence={licence} />}
      </div>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Today's price where it is another one. */
function PriceSince({ licence: { charge, priceNow, kind } }: { licence: LicenceDto }) {
  if (charge === null || kind === "trial") return null;
  if (priceNow === null) return <span className="block text-xs text-ink-2">not sold this way any more</span>;
  if (priceNow.amount === charge.gross.amount) return null;
  return (
    <span className="block text-xs text-ink-2">
      today <MoneyFigure money={priceNow} />
    </span>
  );
}
