import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireAdmin } from "@/app/admin/gate";
import { JobRunActions } from "@/components/admin/job-run-actions";
import { JobStateBadge } from "@/components/admin/job-state-badge";
import { JobStepsTable } from "@/components/admin/job-steps-table";
import { countsText, durationText } from "@/components/admin/job-words";
import { RefreshWhile } from "@/components/admin/refresh-while";
import { listAddress } from "@/components/money/list-address";
import { Moment } from "@/components/money/moment";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import type { UserActor } from "@/lib/actor";
import { isUuid } from "@/lib/cursor";
import { AppError } from "@/lib/errors";
import { readRun } from "@/lib/jobs/data/run-detail";
import type { JobRunDetail } from "@/lib/jobs/schema";

export const metadata: Metadata = { title: "Run of a job" };

export default async function JobRunPage({ params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params;
  const actor = await requireAdmin(`/admin/jobs/${runId}`);
  // News about a job leads here with the job's id.
  if (!isUuid(runId)) redirect(listAddress("/admin/jobs/runs", { job: runId }));
  const run = await runOrNotFound(actor, runId);
  return (
    <>
      <PageHeader
        back={{ href: "/admin/jobs/runs", label: "Runs" }}
        title={run.name}
        badges={<JobStateBadge state={run.state} />}
        actions={
          <JobRunActions
            runId={run.id}
            name={run.name}
            cancellable={run.cancellable}
            retriable={run.known && (run.state === "failed" || run.state === "cancelled")}
          />
        }
      />
      <div className="flex flex-col gap-4">
        {run.error !== null && (
          <Notice tone="error" title="Why it was given up">
            <p className="whitespace-pre-wrap">{run.error}</p>
          </Notice>
        )}
        <RunFacts run={run} />
        <Panel title="Steps" note="a step that is done is not done again" flush={run.steps !== null}>
          <Steps run={run} />
        </Panel>
      </div>
      <RefreshWhile running={run.state === "running"} />
    </>
  );
}

async function runOrNotFound(actor: UserActor, runId: string): Promise<JobRunDetail> {
  try {
    return await readRun(actor, runId);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

function RunFacts({ run }: { run: JobRunDetail }) {
  return (
    <StatRow>
      <Stat
        label="Started"
        value={<Moment at={run.startedAt} day />}
        note={`${run.startedAt.slice(11, 19)} UTC`}
      />
      <Stat
        label="Took"
        value={run.durationMs === null ? null : durationText(run.durationMs)}
        note={run.endedAt === null ? waiting(run) : undefined}
      />
      <Stat label="Because of" value={run.cause === "schedule" ? "its schedule" : `@${run.cause}`} />
      <Stat label="What it did" value={countsText(run.counts) || null} />
    </StatRow>
  );
}

function waiting({ attempt, nextAttemptAt }: JobRunDetail) {
  if (nextAttemptAt === null) return attempt === null || attempt === 1 ? "at work" : `attempt ${attempt}`;
  return (
    <>
      goes on <Moment at={nextAttemptAt} />
    </>
  );
}

function Steps({ run }: { run: JobRunDetail }) {
  if (run.steps === null) return <p className="text-ink-2">{whereStepsAre(run)}</p>;
  if (run.steps.length === 0) return <p className="px-4 pb-4 text-ink-2">None yet.</p>;
  return <JobStepsTable steps={run.steps} />;
}

function whereStepsAre({ engine, state }: JobRunDetail): string {
  if (engine === "server") return "They are in the dashboard of the Inngest server that drives this run.";
  if (state === "running") return "None yet: nobody has begun this run.";
  return "None are kept: the run was never begun, or it ended long ago.";
}
