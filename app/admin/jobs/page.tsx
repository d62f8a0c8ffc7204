import type { Metadata } from "next";
import { requireAdmin } from "@/app/admin/gate";
import { JobTable } from "@/components/admin/job-table";
import { JobTabs } from "@/components/admin/job-tabs";
import { RefreshWhile } from "@/components/admin/refresh-while";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { listJobs } from "@/lib/jobs/data/job-list";
import type { JobList } from "@/lib/jobs/schema";

export const metadata: Metadata = { title: "Jobs" };

const DRIVEN_BY: Record<JobList["engine"], string> = {
  embedded: "driven by this installation",
  server: "driven by an Inngest server; steps are in its dashboard",
  none: "not driven by this process",
};

export default async function JobsPage() {
  const actor = await requireAdmin("/admin/jobs");
  const { engine, items } = await listJobs(actor, new Date());
  return (
    <>
      <PageHeader
        title="Jobs"
        lead="What the product does by itself. Every job may be repeated at any time: what is done is not done twice."
      />
      <JobTabs current="/admin/jobs" />
      {engine === "none" ? (
        <Notice tone="warn" title="No jobs run in this process">
          Their executor has not started. The server’s log says why.
        </Notice>
      ) : (
        <Panel title="Schedules" note={`times in UTC, ${DRIVEN_BY[engine]}`} flush>
          <JobTable jobs={items} />
        </Panel>
      )}
      <RefreshWhile running={items.some(({ running }) => running > 0)} />
    </>
  );
}
