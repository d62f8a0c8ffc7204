import type { Metadata } from "next";
import { z } from "zod";
import { requireAdmin } from "@/app/admin/gate";
import { AuditSearch } from "@/components/admin/audit-search";
import { auditSubject } from "@/components/admin/audit-subject";
import { AuditTable } from "@/components/admin/audit-table";
import { ChainCheck } from "@/components/admin/chain-check";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { auditList } from "@/lib/audit/data/audit-list";

export const metadata: Metadata = { title: "Audit" };

const PATH = "/admin/audit";
const PAGE_SIZE = 50;

export default async function AuditLogPage({ searchParams }: { searchParams: SearchParams }) {
  await requireAdmin(PATH);
  const { cursor, ...filters } = await readParameters(searchParams, ["action", "subject", "actor", "cursor"]);
  const { action, subject, actor } = filters;
  const actorId = z.uuid().optional().safeParse(actor?.toLowerCase());
  const firstPage = listAddress(PATH, filters);
  const { items, nextCursor } = actorId.success
    ? await orFirstPage(
        () =>
          auditList({ action, ...auditSubject(subject), actorId: actorId.data, cursor, limit: PAGE_SIZE }),
        firstPage,
      )
    : { items: [], nextCursor: null };
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <PageHeader
        title="Audit"
        lead="What was done, by whom, when: written together with the act, never changed."
      />
      <div className="flex flex-col gap-4">
        <Panel title="Chain">
          <ChainCheck />
        </Panel>
        <Panel title="Search">
          <AuditSearch
            filters={filters}
            actorError={actorId.success ? undefined : "Paste a whole id, for example from a row below."}
          />
        </Panel>
        {items.length === 0 ? (
          <EmptyState
            title={filtered ? "No event matches" : "Nothing has happened yet"}
            action={filtered ? <LinkButton href={PATH}>Clear the search</LinkButton> : undefined}
          />
        ) : (
          <Panel title="Events" note="newest first" flush>
            <AuditTable events={items} />
            <div className="border-t border-line px-4 pb-3">
              <Pagination
                shown={items.length}
                noun="events"
                nextHref={nextCursor && listAddress(PATH, { ...filters, cursor: nextCursor })}
                firstHref={cursor === undefined ? null : firstPage}
              />
            </div>
          </Panel>
        )}
      </div>
    </>
  );
}
