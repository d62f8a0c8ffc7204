import type { Metadata } from "next";
import { NewIndicator } from "@/components/studio/new-indicator";
import { StudioList } from "@/components/studio/studio-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { listDeveloperIndicators } from "@/lib/indicators/data/list-developer-indicators";
import { STUDIO_TEMPLATES } from "@/lib/indicators/studio-templates";

export const metadata: Metadata = { title: "Studio" };

export default async function StudioPage() {
  const actor = await requireUser("/studio");
  const { items } = await listDeveloperIndicators(actor);
  return (
    <>
      <PageHeader
        title="Studio"
        lead="Write an indicator, see it on a chart as you type, have it checked, and publish it."
        actions={<NewIndicator templates={STUDIO_TEMPLATES} />}
      />
      <Panel title="Your indicators" note={items.length === 0 ? undefined : `${items.length}`} flush>
        {items.length === 0 ? (
          <div className="px-4 pb-4">
            <EmptyState title="Nothing here yet">
              Begin from a template: each one runs, and says in comments what to change.
            </EmptyState>
          </div>
        ) : (
          <StudioList indicators={items} />
        )}
      </Panel>
    </>
  );
}
