import { inngest } from "@/inngest/client";
import { runningExecutor } from "@/inngest/embedded/running";
import { jobRunRequested } from "@/inngest/events";
import { functions } from "@/inngest/index";
import { jobsAmong } from "@/inngest/job";
import { jobKeys, jobsMode } from "@/lib/env";
import { provideJobEngine } from "@/lib/jobs/service";

/** Hands the jobs to `lib/jobs`, which may not reach up to them: at start, in both modes. */
export function provideJobs(): void {
  provideJobEngine({
    kind: jobsMode(jobKeys()),
    jobs: jobsAmong(functions),
    requestRun: async (order) => {
      const event = jobRunRequested.create(order, { id: `jobs/run.requested:${order.runId}` });
      await event.validate();
      await inngest.send(event);
    },
    cancelRun: async (runKey) => {
      await runningExecutor()?.cancelRun(runKey);
    },
    health: async () => (await runningExecutor()?.health()) ?? null,
  });
}
