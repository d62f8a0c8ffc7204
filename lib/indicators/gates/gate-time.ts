import { AppError } from "@/lib/errors";
import type { GuestPort } from "@/lib/indicators/proof/subject";
import { SandboxError } from "@/lib/sandbox/sandbox-error";

/** The gates of one version end after this long. */
export const GATES_MS_MAX = 30_000;

/** The indicator is too slow for the gates. */
export class OutOfTime extends Error {
  constructor() {
    super(
      `The gates have ${GATES_MS_MAX / 1_000} seconds in all, and this indicator needs more. Make it faster.`,
    );
    this.name = "OutOfTime";
  }
}

/** Share of the time that the guest itself must have used before the delay is called its own. */
const OWN_SHARE = 0.4;
/** What a run of the lightest indicator takes on a busy machine; more than that is the guest's own. */
const LIGHT_RUN_MS = 10;

/** Watches the time of the gates, and how much of it the indicator itself used. */
export class GateTime {
  readonly #nowMs: () => number;
  readonly #startMs: number;
  #guestMs = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.#startMs = nowMs();
  }

  elapsedMs(): number {
    return this.#nowMs() - this.#startMs;
  }

  /**
   * To be called between runs.
   * @throws OutOfTime when the indicator used the time up, AppError UNAVAILABLE when the host did.
   */
  readonly check = (): void => {
    const elapsedMs = this.elapsedMs();
    if (elapsedMs <= GATES_MS_MAX) return;
    if (this.#guestMs >= OWN_SHARE * elapsedMs) throw new OutOfTime();
    throw new AppError(
      "UNAVAILABLE",
      "The sandbox was too busy to finish the gates. Try again in a moment.",
      {
        retryAfterSeconds: 30,
      },
    );
  };

  /** The port with the time of its runs counted. */
  metered(port: GuestPort): GuestPort {
    return {
      describe: (source) => port.describe(source),
      run: async (job) => {
        try {
          const run = await port.run(job);
          this.#guestMs += ownMs(run);
          return run;
        } catch (error) {
          if (error instanceof SandboxError) this.#guestMs += ownMs(error.cost);
          throw error;
        }
      },
    };
  }
}

function ownMs({ cpuMicros }: { cpuMicros: number }): number {
  return Math.max(0, cpuMicros / 1_000 - LIGHT_RUN_MS);
}
