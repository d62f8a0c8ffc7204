import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Moment } from "@/components/money/moment";
import { PostingsTable } from "@/components/money/postings-table";
import { RefundFacts } from "@/components/money/refund-facts";
import { SignedMoney } from "@/components/money/signed-money";
import { Split } from "@/components/money/split";
import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { CopyButton } from "@/components/ui/copy-button";
import { MoneyFigure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import { requireUser } from "@/lib/auth";
import { walletSummary } from "@/lib/billing/data/wallet";
import { walletEntryWithPostings } from "@/lib/billing/data/wallet-entry";
import { moneyJson } from "@/lib/money";

export const metadata: Metadata = { title: "Wallet entry" };

export default async function WalletEntryPage({ params }: { params: Promise<{ entryId: string }> }) {
  const { entryId } = await params;
  const actor = await requireUser(`/wallet/${entryId}`);
  const [found, { test }] = await Promise.all([
    walletEntryWithPostings(actor, entryId),
    walletSummary(actor),
  ]);
  if (found === null) notFound();
  const { entry, balanceBefore, cause } = found;
  const postings = found.postings.map((posting) => ({ ...posting, amount: moneyJson(posting.amount) }));
  return (
    <>
      <PageHeader
        back={{ href: "/wallet", label: "Wallet" }}
        title={entry.label}
        badges={test ? <TestMoneyBadge /> : undefined}
      />
      <div className="flex flex-col gap-4">
        <StatRow>
          <Stat
            label="Amount"
            value={<SignedMoney money={entry.amount} />}
            note={<Moment at={entry.effectiveAt} />}
          />
          <Stat label="Balance before" value={<MoneyFigure money={balanceBefore} />} />
          <Stat label="Balance after" value={<MoneyFigure money={entry.balance} />} note="before + amount" />
        </StatRow>
        <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
          <Panel title="Ledger postings" note="append-only" flush>
            <PostingsTable postings={postings} />
            <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-line px-4 py-3 text-xs">
              <dt className="text-ink-2">Transfer</dt>
              <dd className="figure col-span-2">{entry.id}</dd>
              <dt className="text-ink-2">Cause</dt>
              <dd className="figure break-all">
                {cause.kind} {cause.id}
              </dd>
              <dd>
                <CopyButton text={cause.id} label="Copy the id of the cause" iconOnly />
              </dd>
            </dl>
          </Panel>
          <div className="flex flex-col gap-4">
            {entry.refund && (
              <Panel title="What went back">
                <RefundFacts refund={entry.refund} />
              </Panel>
            )}
            {entry.charge && (
              <Panel title={entry.refund ? "The sale it belongs to" : "How the price was split"}>
                <Split split={entry.charge} />
                {entry.charge.refunded.amount !== "0" && (
                  <p className="mt-3 text-sm text-ink-2">
                    <MoneyFigure money={entry.charge.refunded} /> of it was given back.
                  </p>
                )}
              </Panel>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
