import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@/lib/errors";
import type { GuestPort } from "@/lib/indicators/proof/subject";
import { guestPort } from "@/lib/indicators/service/guest-port";
import { sandbox } from "@/lib/sandbox/service";
import { JobQueue } from "@/lib/sandbox/service/job-queue";
import { singleton } from "@/lib/singleton";

/** The user of the sandbox's queue that all gates together are. */
const GATES_USER = "publish-gates";
/** Runs of the gates at a time: what the sandbox gives to one user. */
export const GATE_LANES = 2;

const BUSY_RETRIES = 8;

/**
 * The part of the sandbox that the gates may use: two runs at a time, whatever is published, so that people's own
 * runs are not held up. Several gates take turns.
 */
class GateShare {
  readonly #waiting = new JobQueue<() => void>();
  #running = 0;

  /** `turn`: whose turn it is, an id of the gates' run. */
  async run<T>(turn: string, work: () => Promise<T>): Promise<T> {
    if (this.#running >= GATE_LANES) await new Promise<void>((start) => this.#waiting.push(turn, start));
    else this.#running += 1;
    try {
      return await whenFree(work);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}

/** Another server may use the same share of a sandbox of its own: its refusals are waited for. */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (let retry = 0; ; retry += 1) {
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof AppError && error.code === "UNAVAILABLE";
      if (!isBusy || retry === BUSY_RETRIES) throw error;
      await wait(250 * (retry + 1));
    }
  }
}

/** The sandbox as the gates use it. `turn`: what takes turns with other gates. */
export function gatePort(turn: string): GuestPort {
  const share = singleton("gate-share", () => new GateShare());
  const port = guestPort(sandbox(), GATES_USER);
  return {
    describe: (source) => share.run(turn, () => port.describe(source)),
    run: (job) => share.run(turn, () => port.run(job)),
  };
}
