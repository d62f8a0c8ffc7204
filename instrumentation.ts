/** Runs once when a server process starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const [{ startJobs }, { sandbox }] = await Promise.all([
    import("@/inngest/start-jobs"),
    import("@/lib/sandbox/service"),
  ]);
  // Started now, so that the first person to run an indicator does not wait for the workers.
  sandbox();
  await startJobs();
}
