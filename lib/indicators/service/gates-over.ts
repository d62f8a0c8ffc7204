import { knownListings } from "@/lib/indicators/data/known-listings";
import type { GateJob, GateProgress, GateRunResult } from "@/lib/indicators/gates/gate-job";
import { runGates } from "@/lib/indicators/gates/run-gates";
import type { Thoroughness } from "@/lib/indicators/proof/plan-trials";
import type { GuestPort } from "@/lib/indicators/proof/subject";
import { builtInFingerprints } from "@/lib/indicators/service/built-in-fingerprints";
import { GATE_LANES, gatePort } from "@/lib/indicators/service/gate-share";
import { sandbox } from "@/lib/sandbox/service";

export interface GatesCall extends Pick<GateJob, "source" | "version" | "previous"> {
  developerId: string;
  /** What takes turns with other gates: an id of this run. */
  turn: string;
  onProgress: (progress: GateProgress) => void;
}

/** Where sources run, and what runs them. */
export interface Laboratory {
  port: (turn: string) => GuestPort;
  engine: () => string;
  thoroughness?: Thoroughness;
}

/** The sandbox, with all that the proof can do. */
export const SANDBOX: Laboratory = { port: gatePort, engine: () => sandbox().engine() };

/** Runs the gates over a source, in the sandbox. @throws AppError UNAVAILABLE when the sandbox has no room. */
export async function gatesOver(
  { developerId, turn, ...job }: GatesCall,
  { port, engine, thoroughness }: Laboratory = SANDBOX,
): Promise<GateRunResult> {
  return await runGates({
    ...job,
    port: port(turn),
    engine,
    thoroughness,
    nowMs: () => performance.now(),
    at: new Date().toISOString(),
    known: async () => [...(await builtInFingerprints()), ...(await knownListings(developerId))],
    lanes: GATE_LANES,
  });
}
