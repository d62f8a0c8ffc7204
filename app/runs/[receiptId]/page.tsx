import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DownloadReceipt } from "@/components/indicator/download-receipt";
import { OutcomeBadge } from "@/components/indicator/outcome-badge";
import { ReceiptFacts } from "@/components/indicator/receipt-facts";
import { ReproduceButton } from "@/components/indicator/reproduce-button";
import { DownloadOutputs } from "@/components/run/download-outputs";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { getRun } from "@/lib/indicators/data/get-run";
import { ReceiptParams } from "@/lib/indicators/execution-schema";
import { formatMoment } from "@/lib/time";

export const metadata: Metadata = { title: "Receipt of a run" };

export default async function ReceiptPage({ params }: { params: Promise<{ receiptId: string }> }) {
  const parsed = ReceiptParams.safeParse(await params);
  if (!parsed.success) notFound();
  const { receiptId } = parsed.data;
  const actor = await requireUser(`/runs/${receiptId}`);
  const receipt = await getRun(actor, receiptId).catch((error: unknown) => {
    if (error instanceof AppError && error.status === 404) notFound();
    throw error;
  });
  const { indicator, dataset } = receipt;
  return (
    <>
      <PageHeader
        back={{ href: "/runs", label: "Runs" }}
        title={`Run of ${indicator.name}`}
        lead={`On ${formatMoment(new Date(receipt.createdAt))}. Same version, bars and settings on the same engine give the same bytes; the hashes below let anybody check that.`}
        badges={
          <>
            <OutcomeBadge outcome={receipt.outcome} />
            <Badge>version {receipt.version}</Badge>
          </>
        }
        actions={<DownloadReceipt receipt={receipt} />}
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Panel title="Receipt">
          <ReceiptFacts receipt={receipt} />
        </Panel>
        <div className="flex flex-col gap-5">
          <Panel title="Do it again">
            <ReproduceButton
              receiptId={receipt.id}
              available={dataset.available}
              keptUntil={dataset.kind === "upload" ? dataset.expiresAt : null}
            />
          </Panel>
          {receipt.outputHash !== null && dataset.available && (
            <Panel title="Take the outputs along">
              <DownloadOutputs receiptId={receipt.id} />
            </Panel>
          )}
          <Panel title="Go on">
            <ul className="flex flex-col gap-2">
              <li>
                <Link href={`/indicators/${indicator.slug}`}>{indicator.name}</Link>
              </li>
              <li>
                <Link href={`/indicators/${indicator.slug}/run`}>Run it on other bars</Link>
              </li>
              <li>
                <Link href={`/indicators/${indicator.slug}/versions`}>What version {receipt.version} is</Link>
              </li>
            </ul>
          </Panel>
        </div>
      </div>
    </>
  );
}
