import { setTimeout as delay } from "node:timers/promises";
import type { ExecutorContext } from "@/inngest/embedded/context";
import { ClaimLost, driveRun } from "@/inngest/embedded/drive";
import type { ClaimedJob } from "@/inngest/embedded/queue";
import type { Claim, RunLocks } from "@/inngest/embedded/run-lock";
import { takeSlot } from "@/inngest/embedded/slots";
import { lockNameOf } from "@/inngest/embedded/task";
import { wakeRun } from "@/inngest/embedded/wake";

// A delayed job becomes due without a sign, so the queue is looked at this often; give or take a quarter, or of
// two processes always the same one would come first.
const POLL_MS = 400;
const BUSY_AGAIN_MS = 250;
const LET_GO_MS = [5, 20];

/** Takes jobs from the queue, up to `capacity` at a time, and works on them. */
export class Worker {
  readonly #context: ExecutorContext;
  readonly #locks: RunLocks;
  readonly #capacity: number;
  readonly #running = new Set<Promise<void>>();
  /** Groups whose places were all taken, until when they are left alone. */
  readonly #busyGroups = new Map<string, number>();
  readonly #limits: ReadonlySet<number>;
  #wake: () => void = () => {};
  #asked = false;
  #loop: Promise<void> | undefined;
  #stopped = false;

  constructor(order: { context: ExecutorContext; locks: RunLocks; capacity: number }) {
    this.#context = order.context;
    this.#locks = order.locks;
    this.#capacity = order.capacity;
    const limits = [...order.context.functions.values()].flatMap(
      ({ concurrency }) => concurrency?.limit ?? [],
    );
    this.#limits = new Set(limits);
  }

  get active(): number {
    return this.#running.size;
  }

  start(): void {
    this.#loop = this.#run();
  }

  /** Looks at the queue now. */
  poke(): void {
    this.#asked = true;
    this.#wake();
  }

  /** Claims nothing more; resolves when the jobs under way are put down. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#loop;
    await Promise.all(this.#running);
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#asked = false;
      const claimed = await this.#claim();
      for (const job of claimed) this.#begin(job);
      if (claimed.length === 0 && !this.#asked) await this.#pause();
    }
  }

  async #claim(): Promise<ClaimedJob[]> {
    const free = this.#capacity - this.#running.size;
    if (free <= 0) return [];
    const now = Date.now();
    for (const [group, until] of this.#busyGroups) if (until <= now) this.#busyGroups.delete(group);
    try {
      return await this.#context.queue.claim(free, [...this.#busyGroups.keys()], this.#limits);
    } catch (error) {
      this.#context.report("the job queue could not be read", error);
      return [];
    }
  }

  #begin(job: ClaimedJob): void {
    const work = this.#work(job)
      .catch((error: unknown) => {
        // The job stays claimed without a lock: it is freed as an orphan and tried again.
        if (!(error instanceof ClaimLost)) this.#context.report("a job could not be worked on", error);
      })
      .finally(() => {
        this.#running.delete(work);
        this.poke();
      });
    this.#running.add(work);
  }

  async #work(job: ClaimedJob): Promise<void> {
    const claims: Claim[] = [];
    try {
      const own = await this.#takeSoon(lockNameOf(job.task));
      if (own === undefined) return await this.#putBack(job);
      claims.push(own);
      if (job.slot !== undefined) {
        const slot = await takeSlot(this.#locks, job.slot);
        if (slot === undefined) {
          this.#busyGroups.set(job.slot.group, Date.now() + BUSY_AGAIN_MS);
          return await this.#putBack(job);
        }
        claims.push(slot);
      }
      await (job.task.kind === "wake" ? wakeRun(this.#context, job) : driveRun(this.#context, job, own));
    } finally {
      for (const claim of claims.reverse()) await claim.release();
    }
  }

  /** A run's next job is often claimed in the moment before its last one lets go of the lock. */
  async #takeSoon(name: string): Promise<Claim | undefined> {
    for (const waitMs of LET_GO_MS) {
      const claim = await this.#locks.tryTake(name);
      if (claim !== undefined) return claim;
      await delay(waitMs);
    }
    return await this.#locks.tryTake(name);
  }

  async #putBack(job: ClaimedJob): Promise<void> {
    await this.#context.transaction((tx) =>
      this.#context.queue.putBack(tx, job, this.#context.clock() + BUSY_AGAIN_MS),
    );
  }

  async #pause(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      timer = setTimeout(resolve, POLL_MS * (0.75 + this.#context.random() / 2));
    });
    clearTimeout(timer);
  }
}
