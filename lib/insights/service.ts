import { businessFigures } from "@/lib/insights/data/business-figures";
import { pingDatabase } from "@/lib/insights/data/ping-database";
import { setGauges } from "@/lib/insights/metrics-text";
import { metricRegistry } from "@/lib/metrics";
import { sandboxPool } from "@/lib/sandbox/service";

export interface PartHealth {
  ok: boolean;
  /** What was found, in words for an operator. */
  detail: string;
}

export interface Readiness {
  status: "ok" | "down";
  parts: { database: PartHealth; sandbox: PartHealth };
}

/** Everything a Prometheus scraper reads. */
export async function metricsText(): Promise<string> {
  const registry = metricRegistry();
  setGauges(registry, await businessFigures(), sandboxPool().status());
  return await registry.metrics();
}

const PROBE_MS = 2_000;

/** Asks each part the product cannot work without. */
export async function readiness(): Promise<Readiness> {
  const [database, sandbox] = await Promise.all([databaseHealth(), sandboxHealth()]);
  return { status: database.ok && sandbox.ok ? "ok" : "down", parts: { database, sandbox } };
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
    const status = sandboxPool().status();
    const confinement = Object.entries(status.confinement)
      .map(([name, on]) => `${name} ${String(on)}`)
      .join(", ");
    const detail = `${status.workers} workers, ${status.busy} busy, ${status.queued} queued; confinement: ${confinement}`;
    return { ok: status.workers > 0, detail };
  });
}

/** A part that fails or stays silent is down; the reason goes to the operator, not to the caller. */
async function withinProbe(probe: () => Promise<PartHealth>): Promise<PartHealth> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<PartHealth>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: `no answer within ${PROBE_MS} ms` }), PROBE_MS);
  });
  try {
    return await Promise.race([probe().catch(() => ({ ok: false, detail: "failed" })), silence]);
  } finally {
    clearTimeout(timer);
  }
}
