import type { Metadata } from "next";
import { AccountTable } from "@/components/accounts/account-table";
import { NewAccount } from "@/components/accounts/new-account";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { listAccounts } from "@/lib/trading/data/list-accounts";

export const metadata: Metadata = { title: "Trading accounts" };

const HERE = "/desk/accounts";

export default async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireUser(HERE);
  const { cursor } = await readParameters(searchParams, ["cursor"]);
  const { items, nextCursor, total } = await orFirstPage(
    () => listAccounts({ limit: 20, cursor }, actor),
    HERE,
  );
  return (
    <>
      <PageHeader
        title="Trading accounts"
        lead="Each account is one record: nothing in it can be changed or removed, and every event of it can be proven."
        actions={<NewAccount />}
      />
      <Panel title="Your accounts" note={total === undefined ? undefined : `${total}`} flush>
        {items.length === 0 ? (
          <div className="px-4 pb-4">
            <EmptyState title="No accounts yet">
              Open an account, then fill it from a file, from an exchange or over the API.
            </EmptyState>
          </div>
        ) : (
          <AccountTable accounts={items} />
        )}
      </Panel>
      {(nextCursor !== null || cursor !== undefined) && (
        <Pagination
          shown={items.length}
          total={total}
          noun="accounts"
          nextHref={nextCursor && listAddress(HERE, { cursor: nextCursor })}
          firstHref={cursor === undefined ? null : HERE}
        />
      )}
    </>
  );
}
