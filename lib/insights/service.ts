import { AppError } from "@/lib/errors";
import { businessFigures } from "@/lib/insights/data/business-figures";
import { pingDatabase } from "@/lib/insights/data/ping-database";
import { setGauges } from "@/lib/insights/metrics-text";
import { jobEngine } from "@/lib/jobs/service";
import { log } from "@/lib/log";
import { metricRegistry } from "@/lib/metrics";
import { sandbox } from "@/lib/sandbox/service";
import { setSandboxGauges } from "@/lib/sandbox/service/metrics";
import type { Confinement } from "@/lib/sandbox/status";

export interface PartHealth {
  ok: boolean;
  /** What was found, in words for an operator. */
  detail: string;
  /** What holds guest code besides the isolate; of the sandbox alone. */
  confinement?: Confinement;
}

export interface Readiness {
  status: "ok" | "down";
  parts: { database: PartHealth; sandbox: PartHealth; jobs: PartHealth };
}

/** Everything a Prometheus scraper reads. */
export async function metricsText(): Promise<string> {
  const registry = metricRegistry();
  setGauges(registry, await businessFigures());
  setSandboxGauges(
    registry,
    await sandbox()
      .status()
      .catch(() => null),
  );
  return await registry.metrics();
}

const PROBE_MS = 2_000;

/** Asks each part the product cannot work without. */
export async function readiness(): Promise<Readiness> {
  const [database, guests, jobs] = await Promise.all([databaseHealth(), sandboxHealth(), jobsHealth()]);
  const ok = database.ok && guests.ok && jobs.ok;
  return { status: ok ? "ok" : "down", parts: { database, sandbox: guests, jobs } };
}

async function databaseHealth(): Promise<PartHealth> {
  const started = performance.now();
  return await withinProbe(async () => {
    await pingDatabase();
    return { ok: true, detail: `answered in ${Math.round(performance.now() - started)} ms` };
  });
}

async function sandboxHealth(): Promise<PartHealth> {
  return await withinProbe(async () => {
    const status = await sandbox().status();
    const detail = `${status.workers} workers, ${status.busy} busy, ${status.queued} queued`;
    return { ok: status.workers > 0, detail, confinement: status.confinement };
  });
}

async function jobsHealth(): Promise<PartHealth> {
  return await withinProbe(async () => {
    const engine = jobEngine();
    if (engine === null) return { ok: true, detail: "this process drives no jobs" };
    if (engine.kind === "server") return { ok: true, detail: "jobs run on an Inngest server" };
    const health = await engine.health();
    if (health === null || !health.running) return { ok: false, detail: "the executor has not started" };
    const waiting = `${Math.round(health.oldestWaitingMs / 1_000)} s`;
    return { ok: true, detail: `running, ${health.active} active, oldest waiting job ${waiting}` };
  });
}

/** A part that fails or stays silent is down; the caller reads public words, the log has the reason. */
async function withinProbe(probe: () => Promise<PartHealth>): Promise<PartHealth> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<PartHealth>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: `no answer within ${PROBE_MS} ms` }), PROBE_MS);
  });
  try {
    return await Promise.race([probe().catch(failedPart), silence]);
  } finally {
    clearTimeout(timer);
  }
}

function failedPart(error: unknown): PartHealth {
  const known = error instanceof AppError ? error : undefined;
  log().warn({ err: error, detail: known?.detail }, "a part of the product does not answer its probe");
  return { ok: false, detail: known?.message ?? "failed" };
}
