import type { Metadata } from "next";
import { requireCurator } from "@/app/admin/gate";
import { FlagFilter } from "@/components/admin/flag-filter";
import { FlagsTable } from "@/components/admin/flags-table";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { STATE_WORDS } from "@/components/provider/flag-badges";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { TabLinks } from "@/components/ui/tab-links";
import { CHECKS } from "@/lib/verification/checks";
import { listFlagged } from "@/lib/verification/data/list-flagged";
import type { FlaggedQuery } from "@/lib/verification/flag-schema";
import { SEVERITIES } from "@/lib/verification/severity";

export const metadata: Metadata = { title: "Flags" };

const TABS = [
  "waiting",
  "upheld",
  "dismissed",
  "cleared",
] as const satisfies readonly FlaggedQuery["state"][];
const labelOf = (state: (typeof TABS)[number]) =>
  state === "waiting" ? "Waiting" : STATE_WORDS[state].label;

export default async function FlagsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireCurator("/admin/flags");
  const asked = await readParameters(searchParams, ["cursor", "state", "check", "severity"]);
  const state = TABS.find((one) => one === asked.state) ?? "waiting";
  const severity = SEVERITIES.find((one) => one === asked.severity);
  const check = CHECKS.find(({ id }) => id === asked.check)?.id;
  const address = listAddress("/admin/flags", { state: stateInAddress(state), check, severity });
  const { items, nextCursor, total } = await orFirstPage(
    () => listFlagged(actor, { state, severity, check, limit: 20, cursor: asked.cursor }),
    address,
  );
  const tabs = TABS.map((one) => ({
    href: listAddress("/admin/flags", { state: stateInAddress(one) }),
    label: labelOf(one),
  }));
  return (
    <>
      <PageHeader
        title="Flags"
        lead="What the checks found in the records of signal providers. A grave flag beside a warning takes a record off the ranking; the checks of ledger, prices and signals act at once."
      />
      <TabLinks
        label="Flags by state"
        tabs={tabs}
        current={listAddress("/admin/flags", { state: stateInAddress(state) })}
      />
      <div className="flex flex-col gap-4">
        <Panel>
          <FlagFilter state={state} checks={CHECKS} check={check} severity={severity} />
        </Panel>
        {items.length === 0 ? (
          <EmptyState title={state === "waiting" ? "No flag waits" : "Nothing here"}>
            Flags appear here when a check has found something, and stay until they are decided or quiet.
          </EmptyState>
        ) : (
          <Panel title={labelOf(state)} note={state === "waiting" ? "oldest first" : "newest first"} flush>
            <FlagsTable flags={items} />
            <div className="border-t border-line px-4 pb-3">
              <Pagination
                shown={items.length}
                total={total}
                noun="flags"
                nextHref={
                  nextCursor && listAddress("/admin/flags", { state, check, severity, cursor: nextCursor })
                }
                firstHref={asked.cursor === undefined ? null : address}
              />
            </div>
          </Panel>
        )}
      </div>
    </>
  );
}

function stateInAddress(state: (typeof TABS)[number]): string | undefined {
  return state === "waiting" ? undefined : state;
}
