import { type SystemActor, systemActor } from "@/lib/actor";
import { gateSubject } from "@/lib/indicators/data/gate-subject";
import type { GateProgress } from "@/lib/indicators/gates/gate-job";
import { endGateRun } from "@/lib/indicators/mutations/end-gate-run";
import { beatGateRun, type GateClaim, releaseGateRun } from "@/lib/indicators/mutations/hold-gate-run";
import { gatesOver, type Laboratory } from "@/lib/indicators/service/gates-over";
import { log } from "@/lib/log";

const BEAT_MS = 2_000;

/**
 * Runs the gates of a claimed run to their end. The progress is written as a heartbeat every two seconds; when the
 * claim turns out to be another's, the work ends without a word. A host that cannot do it now leaves the run to the
 * job that looks for lost ones.
 * @returns whether this call wrote the end.
 */
export async function workGateRun(claim: GateClaim, laboratory?: Laboratory): Promise<boolean> {
  const actor = gatesActor(claim);
  const heart = startHeart(claim);
  try {
    const subject = await gateSubject(claim.versionId);
    const result = await gatesOver({ ...subject, turn: claim.runId, onProgress: heart.note }, laboratory);
    return await endGateRun(actor, claim, result);
  } catch (error) {
    if (error instanceof ClaimLost) return false;
    const reason = error instanceof Error ? error.message : String(error);
    log().warn({ gateRun: claim.runId, reason }, "a run of the gates was left for later");
    await releaseGateRun(claim);
    return false;
  } finally {
    heart.stop();
  }
}

/** Who writes what the gates found. */
function gatesActor({ runId }: GateClaim): SystemActor {
  return systemActor("publish-gates", runId);
}

class ClaimLost extends Error {}

interface Heart {
  /** Takes note of the progress. @throws ClaimLost once a beat found that the run is another's. */
  note(progress: GateProgress): void;
  stop(): void;
}

function startHeart(claim: GateClaim): Heart {
  let progress: GateProgress = { stage: "compile", done: 0, total: 100 };
  let isLost = false;
  const beat = async () => {
    try {
      isLost ||= !(await beatGateRun(claim, progress));
    } catch (error) {
      log().warn({ gateRun: claim.runId, reason: String(error) }, "a heartbeat of the gates was not written");
    }
  };
  const timer = setInterval(() => void beat(), BEAT_MS);
  timer.unref();
  return {
    note: (next) => {
      if (isLost) throw new ClaimLost();
      progress = next;
    },
    stop: () => clearInterval(timer),
  };
}
