import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@/lib/errors";
import { readGateRun } from "@/lib/indicators/data/get-gate-run";
import type { GateReport, PublishResult } from "@/lib/indicators/gate-schema";
import { beginGateRun, type PublishCall } from "@/lib/indicators/mutations/begin-gate-run";
import { workGateRun } from "@/lib/indicators/service/work-gate-run";

/** How long a caller waits for the gates before it is told to look again. */
const PATIENCE_MS = 5_000;

/**
 * Sends a draft version through the gates and waits a little for them.
 * @returns the run as it is after that; it goes on by itself.
 * @throws AppError as `beginGateRun`, UNPROCESSABLE with the report when a gate refused the version.
 */
export async function publishVersion(call: PublishCall): Promise<PublishResult> {
  const { id, claim } = await beginGateRun(call);
  const patience = new AbortController();
  const impatient = wait(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
  if (claim !== null) await Promise.race([workGateRun(claim), impatient]);
  patience.abort();
  const { run, status } = await readGateRun(id);
  if (run.state === "failed" && run.report !== null) throw refusal(run.report);
  return { gateRunId: id, version: run.version, status: status === "draft" ? "draft" : "pending", run };
}

function refusal(report: GateReport): AppError {
  const failed = report.gates.filter(({ outcome }) => outcome === "failed");
  const words = failed.map(({ gate, summary }) => `${gate}: ${summary}`).join(" ");
  return new AppError("UNPROCESSABLE", `The version did not pass its gates. ${words}`, { report });
}
