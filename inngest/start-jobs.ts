import { provideJobs } from "@/inngest/provide-jobs";
import { jobKeys, jobsMode } from "@/lib/env";

/** Called once when a server process starts. With Inngest keys set the executor is not even loaded. */
export async function startJobs(): Promise<void> {
  provideJobs();
  if (jobsMode(jobKeys()) === "server") return;
  const { startEmbeddedExecutor } = await import("@/inngest/embedded/start");
  await startEmbeddedExecutor();
}
