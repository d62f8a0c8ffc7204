import type { Metadata } from "next";
import { BalancePanel } from "@/components/money/balance-panel";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { TopUpForm } from "@/components/money/top-up-form";
import { WalletHistory } from "@/components/money/wallet-history";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { walletEntries, walletSummary } from "@/lib/billing/data/wallet";
import { safePath } from "@/lib/users/safe-path";

export const metadata: Metadata = { title: "Wallet" };

export default async function WalletPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireUser("/wallet");
  const { cursor, next } = await readParameters(searchParams, ["cursor", "next"]);
  const [{ balance, test }, entries] = await Promise.all([
    walletSummary(actor),
    orFirstPage(() => walletEntries(actor, { limit: 20, cursor }), "/wallet"),
  ]);
  const nextHref = entries.nextCursor && listAddress("/wallet", { cursor: entries.nextCursor });
  return (
    <>
      <PageHeader
        title="Wallet"
        lead="Everything you buy is paid from here. Each amount leads to its parts and to the ledger behind it."
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <BalancePanel balance={balance} test={test} asOf={new Date().toISOString()} />
        {test && (
          <Panel title="Top up" note="test money" className="lg:row-span-2">
            <TopUpForm currency={balance.currency} />
            {next !== undefined && (
              <LinkButton href={safePath(next)} variant="ghost" wide className="mt-2">
                Back to where you came from
              </LinkButton>
            )}
          </Panel>
        )}
        <Panel title="History" note="newest first" flush>
          {entries.items.length === 0 ? (
            <div className="px-4 pb-4">
              <EmptyState title="Nothing has moved yet">
                Top-ups and purchases appear here, each with its amount, the balance after it and its parts.
              </EmptyState>
            </div>
          ) : (
            <>
              <WalletHistory entries={entries.items} currency={balance.currency} />
              {(nextHref !== null || cursor !== undefined) && (
                <div className="border-t border-line px-4 pb-3">
                  <Pagination
                    shown={entries.items.length}
                    nextHref={nextHref}
                    firstHref={cursor === undefined ? null : "/wallet"}
                    noun="entries"
                  />
                </div>
              )}
            </>
          )}
        </Panel>
      </div>
    </>
  );
}
