import type { InputValue } from "@/lib/sandbox/manifest";
import type { JobAnswer, JobMode, SourceLanguage } from "@/lib/sandbox/protocol";
import type { SandboxStatus } from "@/lib/sandbox/status";

/** Bars by key: packed only when somebody on the way does not hold them yet. */
export interface Dataset {
  key: string;
  /** Number of bars; 0 for `describe`. */
  bars: number;
  /** The bars as `packed-bars.ts` packs them, in parts one behind the other. */
  pack(): readonly Uint8Array[];
}

/** One job for the sandbox, checked by the caller, whatever carries it. */
export interface Order {
  userId: string;
  mode: JobMode;
  source: string;
  language: SourceLanguage;
  dataset: Dataset;
  inputs: Readonly<Record<string, InputValue>>;
  expected: string[] | null;
}

/** What came back, and from which engine. */
export interface Delivery {
  answer: JobAnswer;
  engine: string;
}

/** Carries orders to worker processes: those of this process, or those of a sandbox service. */
export interface Transport {
  /**
   * `signal`: whoever ordered has gone. What still waits is dropped; what a worker has in hand is finished.
   * @throws AppError UNAVAILABLE when no worker takes the order.
   */
  deliver(order: Order, signal?: AbortSignal): Promise<Delivery>;
  status(): Promise<SandboxStatus>;
  stop(): Promise<void>;
}
