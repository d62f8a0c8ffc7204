import type { Metadata } from "next";
import { requireCurator } from "@/app/admin/gate";
import { QueueTable } from "@/components/admin/queue-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { reviewQueue } from "@/lib/indicators/data/review-queue";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage() {
  const actor = await requireCurator("/admin/review");
  const queue = await reviewQueue(actor);
  return (
    <>
      <PageHeader
        title="Review"
        lead="New versions run for nobody but their developer and curators until one of you approves them."
      />
      {queue.length === 0 ? (
        <EmptyState title="Nothing waits for review">
          Versions appear here as soon as they are submitted.
        </EmptyState>
      ) : (
        <Panel title="Waiting" note={`${queue.length}, oldest first`} flush>
          <QueueTable items={queue} />
        </Panel>
      )}
    </>
  );
}
