import type { Metadata } from "next";
import { requireCurator } from "@/app/admin/gate";
import { ApplicationsTable } from "@/components/admin/applications-table";
import { QueueTable } from "@/components/admin/queue-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { reviewQueue } from "@/lib/indicators/data/review-queue";
import { waitingApplications } from "@/lib/providers/data/provider-reviews";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage() {
  const actor = await requireCurator("/admin/review");
  const [queue, applications] = await Promise.all([reviewQueue(actor), waitingApplications(actor)]);
  return (
    <>
      <PageHeader
        title="Review"
        lead="New versions run for nobody but their developer and curators, and new signal providers are listed nowhere, until one of you approves them."
      />
      {queue.length + applications.length === 0 && (
        <EmptyState title="Nothing waits for review">
          Versions and applications appear here as soon as they are submitted.
        </EmptyState>
      )}
      <div className="flex flex-col gap-4">
        {queue.length > 0 && (
          <Panel title="Versions" note={`${queue.length}, oldest first`} flush>
            <QueueTable items={queue} />
          </Panel>
        )}
        {applications.length > 0 && (
          <Panel title="Signal providers" note={`${applications.length}, oldest first`} flush>
            <ApplicationsTable applications={applications} />
          </Panel>
        )}
      </div>
    </>
  );
}
