import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireAdmin } from "@/app/admin/gate";
import { AuditTable } from "@/components/admin/audit-table";
import { RefundForm } from "@/components/admin/refund-form";
import { LicenceStatus } from "@/components/indicator/licence-facts";
import { licenceKindText } from "@/components/indicator/price-text";
import { Moment } from "@/components/money/moment";
import { RefundBadge } from "@/components/money/refund-badge";
import { RefundFacts } from "@/components/money/refund-facts";
import { Split } from "@/components/money/split";
import { MoneyFigure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import { auditList } from "@/lib/audit/data/audit-list";
import { isUuid } from "@/lib/cursor";
import { AppError } from "@/lib/errors";
import { type RefundCase, refundCase } from "@/lib/indicators/data/refund-cases";

export const metadata: Metadata = { title: "Refund" };

const EVENTS_MAX = 50;

export default async function RefundPage({ params }: { params: Promise<{ chargeId: string }> }) {
  const { chargeId } = await params;
  const actor = await requireAdmin(`/admin/refunds/${chargeId}`);
  if (!isUuid(chargeId)) notFound();
  const found = await refundCase(actor, chargeId, new Date()).catch((error: unknown) => {
    if (error instanceof AppError && error.status === 404) notFound();
    throw error;
  });
  const { sale, licence, developer, monthOpen } = found;
  const events = await auditList({ subjectKind: "licence", subjectId: licence.id, limit: EVENTS_MAX });
  return (
    <>
      <PageHeader
        back={{ href: "/admin/refunds", label: "Refunds" }}
        title={sale.indicator.name}
        lead={`${licenceKindText(sale.kind)}, sold by @${developer.handle} to @${sale.buyer.handle}${sale.renewal ? " as a renewal" : ""}.`}
        badges={<RefundBadge sale={sale} />}
      />
      <div className="flex flex-col gap-4">
        <CaseFacts found={found} />
        <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
          <div className="flex min-w-0 flex-col gap-4">
            <Panel
              title="What the rules say"
              actions={<Link href={`/indicators/${sale.indicator.slug}`}>Open the listing</Link>}
            >
              <p className="max-w-prose text-sm">{licence.refund.why}</p>
              <p className="mt-2 text-xs text-ink-2">
                {licence.refund.possible
                  ? "The buyer reads this and can take the money back without you."
                  : "The buyer reads this with the licence."}
              </p>
            </Panel>
            <Panel title="Give money back beside the rules">
              {sale.refunded.amount === sale.gross.amount ? (
                <Notice tone="ok">All of the price was given back.</Notice>
              ) : (
                <RefundForm
                  key={sale.refunded.amount}
                  sale={sale}
                  licenceId={licence.id}
                  slug={sale.indicator.slug}
                  buyer={sale.buyer}
                  monthOpen={monthOpen}
                />
              )}
            </Panel>
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            {sale.refunds.map((refund) => (
              <Panel key={refund.id} title="Given back" note={<Moment at={refund.createdAt} />}>
                <RefundFacts refund={refund} />
              </Panel>
            ))}
            <Panel title="How the price was split">
              <Split split={sale} />
            </Panel>
          </div>
        </div>
        <Panel title="Audit of this licence" note="newest first" flush>
          <AuditTable events={events.items} />
        </Panel>
      </div>
    </>
  );
}

function CaseFacts({ found: { sale, licence } }: { found: RefundCase }) {
  return (
    <StatRow>
      <Stat label="Price" value={<MoneyFigure money={sale.gross} />} note={<Moment at={sale.createdAt} />} />
      <Stat label="Given back" value={<MoneyFigure money={sale.refunded} />} note="to the buyer" />
      <Stat label="The developer keeps" value={<MoneyFigure money={sale.kept} />} />
      <Stat
        label="Licence"
        value={<LicenceStatus status={licence.status} />}
        note={
          licence.validUntil === null ? (
            "no end"
          ) : (
            <>
              until <Moment at={licence.validUntil} day />
            </>
          )
        }
      />
    </StatRow>
  );
}
