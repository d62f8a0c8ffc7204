import { inngest } from "@/inngest/client";
import { runningExecutor } from "@/inngest/embedded/running";
import { accountAppended, jobRunRequested } from "@/inngest/events";
import { functions } from "@/inngest/index";
import { jobsAmong } from "@/inngest/job";
import { jobKeys, jobsMode } from "@/lib/env";
import { provideJobEngine } from "@/lib/jobs/service";

/** What domains below may tell. */
const ANNOUNCED = [accountAppended];

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
    announce: async ({ name, id, data }) => {
      const type = ANNOUNCED.find((known) => known.name === name);
      if (type === undefined) throw new RangeError(`no event is called ${name}`);
      const event = type.create(type.schema.parse(data), { id: `${name}:${id}` });
      await inngest.send(event);
    },
    cancelRun: async (runKey) => {
      await runningExecutor()?.cancelRun(runKey);
    },
    health: async () => (await runningExecutor()?.health()) ?? null,
  });
}
