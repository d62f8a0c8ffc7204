const SEAL_EVERY_MS = 60_000;

/** Runs once when a server process starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const [{ sealAuditEvents }, { log }, { sandboxPool }] = await Promise.all([
    import("@/lib/audit/mutations"),
    import("@/lib/log"),
    import("@/lib/sandbox/service"),
  ]);
  // Started now, so that the first person to run an indicator does not wait for the workers.
  sandboxPool();
  const seal = () =>
    sealAuditEvents().catch((error: unknown) => log().error({ err: error }, "sealing the audit log failed"));
  setInterval(seal, SEAL_EVERY_MS).unref();
}
