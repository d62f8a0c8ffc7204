import type { GateName, GateReport } from "@/lib/indicators/gate-schema";
import type { KnownListing, Likeable } from "@/lib/indicators/gates/find-near-duplicates";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import type { Thoroughness } from "@/lib/indicators/proof/plan-trials";
import type { GuestPort } from "@/lib/indicators/proof/subject";

export interface GateProgress {
  stage: GateName;
  /** Of `total`, over all gates. */
  done: number;
  total: number;
}

export interface GateJob {
  source: string;
  port: GuestPort;
  /** Engine and library of the sandbox. */
  engine: () => string;
  /** Milliseconds of a clock that only moves on. */
  nowMs: () => number;
  /** ISO-8601, UTC. */
  at: string;
  /** A stored version: its hash, its number and what it declared when it was stored; null: a draft. */
  version: { hash: string; number: string; manifest: Manifest } | null;
  /** The newest version before it; null: there is none. */
  previous: { number: string; source: string; manifest: Manifest } | null;
  /** Asked once, when the duplicates are looked for. */
  known: () => Promise<readonly KnownListing[]>;
  /** Of the look-ahead proof; without it a slow indicator gets a short one. */
  thoroughness?: Thoroughness | undefined;
  /** Runs at a time. */
  lanes: number;
  onProgress?: (progress: GateProgress) => void;
}

export interface GateRunResult {
  report: GateReport;
  /** What later versions and listings are compared with; null: it was not reached. */
  likeable: Likeable | null;
}
