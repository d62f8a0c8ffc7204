import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Moment } from "@/components/money/moment";
import { PostingsTable } from "@/components/money/postings-table";
import { Split } from "@/components/money/split";
import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { MoneyFigure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import { requireUser } from "@/lib/auth";
import { activeBook } from "@/lib/billing/book";
import { isUuid } from "@/lib/cursor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { getSale } from "@/lib/indicators/data/list-sales";
import { postingsOfCause } from "@/lib/ledger/data/entries";
import { moneyJson } from "@/lib/money";

export const metadata: Metadata = { title: "Sale" };

export default async function SalePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireUser(`/desk/sales/${id}`);
  if (!isUuid(id)) notFound();
  const sale = await getSale(actor, id).catch((error: unknown) => {
    if (error instanceof AppError && error.status === 404) notFound();
    throw error;
  });
  const [charged, ...refunded] = await Promise.all([
    postingsOf("charge", sale.id),
    ...sale.refunds.map((refund) => postingsOf("refund", refund.id)),
  ]);
  return (
    <>
      <PageHeader
        back={{ href: "/desk", label: "Developer desk" }}
        title={sale.label}
        lead={`Sold to @${sale.buyer.handle}${sale.renewal ? " as a renewal" : ""}.`}
        badges={activeBook(env()) === "test" ? <TestMoneyBadge /> : undefined}
      />
      <div className="flex flex-col gap-4">
        <StatRow>
          <Stat
            label="Price"
            value={<MoneyFigure money={sale.gross} />}
            note={<Moment at={sale.createdAt} />}
          />
          <Stat label="Your share" value={<MoneyFigure money={sale.seller} />} />
          <Stat label="Given back" value={<MoneyFigure money={sale.refunded} />} note="to the buyer" />
          <Stat
            label="You keep"
            value={<MoneyFigure money={sale.kept} />}
            note={
              <>
                matures <Moment at={sale.maturesAt} day />
              </>
            }
          />
        </StatRow>
        <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
          <div className="flex min-w-0 flex-col gap-4">
            <Panel title="Ledger postings of the sale" note="append-only" flush>
              <PostingsTable postings={charged ?? []} reader="seller" />
            </Panel>
            {sale.refunds.map((refund, index) => (
              <Panel key={refund.id} title={`Refund: ${refund.reason}`} note="append-only" flush>
                <PostingsTable postings={refunded[index] ?? []} reader="seller" />
                <p className="border-t border-line px-4 py-3 text-xs text-ink-2">
                  <Moment at={refund.createdAt} />: your part was <MoneyFigure money={refund.seller} />.
                </p>
              </Panel>
            ))}
          </div>
          <Panel title="How the price was split">
            <Split split={sale} seller="You" />
          </Panel>
        </div>
      </div>
    </>
  );
}

async function postingsOf(kind: "charge" | "refund", id: string) {
  const postings = await postingsOfCause({ kind, id });
  return postings.map((posting) => ({ ...posting, amount: moneyJson(posting.amount) }));
}
